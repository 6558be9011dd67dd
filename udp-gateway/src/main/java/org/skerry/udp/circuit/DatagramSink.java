// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** Where a circuit puts what is to go out now. */
@FunctionalInterface
public interface DatagramSink {
    /** Takes a copy: the array may change after the call. */
    void transmit(byte[] datagram);
}
