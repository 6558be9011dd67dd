// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.time.Instant;

/** How datagrams are written down. */
public interface PacketFormat {
    /** What stands before the first; maybe nothing. */
    byte[] head();

    byte[] packet(TracedPacket packet);

    /** What stands behind the last one when there is no room for more. */
    byte[] end(Instant at, String reason);
}
