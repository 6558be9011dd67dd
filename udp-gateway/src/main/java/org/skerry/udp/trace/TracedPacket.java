// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.skerry.api.binary.Octets;

/** One datagram that came or went. */
public record TracedPacket(
        Instant at, boolean received, InetSocketAddress local, InetSocketAddress remote, Octets datagram) {

    InetSocketAddress from() {
        return received ? remote : local;
    }

    InetSocketAddress to() {
        return received ? local : remote;
    }
}
