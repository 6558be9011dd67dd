// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.net.InetSocketAddress;

/** Is shown each datagram of a circuit, on the event loop: must not block. The arrays are its own. */
public interface PacketTrace {
    void received(InetSocketAddress local, InetSocketAddress remote, byte[] datagram);

    void sent(InetSocketAddress local, InetSocketAddress remote, byte[] datagram);
}
