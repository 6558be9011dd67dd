// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

/** How datagrams are written down. */
public interface PacketFormat {
    /** What stands before the first; maybe nothing. */
    byte[] head();

    byte[] packet(TracedPacket packet);
}
