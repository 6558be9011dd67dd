// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** How long datagrams may be, headers of UDP and IP not counted. */
final class DatagramSize {
    /** No datagram should be longer, or the net would cut it up. */
    static final int MTU = 1400;

    /** What is put together of many parts stays below this, as stock servers do. */
    static final int GOAL = 1200;

    private DatagramSize() {}
}
