// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** Why a circuit ended. */
public enum CloseReason {
    /** This side closed it. */
    REQUESTED,
    /** The peer said CloseCircuit. */
    CLOSED_BY_PEER,
    /** Nothing was heard of the peer for too long. */
    TIMED_OUT,
    /** The peer is there but does not acknowledge. */
    UNACKNOWLEDGED,
    /** More was to be sent than a peer this slow can ever take. */
    QUEUE_OVERFLOW,
    /** The peer came back from the same address with another circuit code. */
    REPLACED,
    /** The transport stops. */
    TRANSPORT_STOPPED
}
