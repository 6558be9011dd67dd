// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * Counts since the circuit opened.
 *
 * @param received datagrams from the peer, those counted below included
 * @param unknown messages whose number is not defined
 * @param refused messages the peer had no right to, another agent's among them
 * @param unacked reliable datagrams waiting for their acknowledgement now
 * @param queuedBytes waiting to be sent now
 * @param pingMillis smoothed round trip
 */
public record CircuitStats(
        long received,
        long receivedBytes,
        long duplicates,
        long corrupted,
        long unknown,
        long refused,
        long sent,
        long sentBytes,
        long resent,
        long droppedUnreliable,
        int unacked,
        int queuedBytes,
        double pingMillis) {}
