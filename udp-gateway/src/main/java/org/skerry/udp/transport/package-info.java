// SPDX-License-Identifier: Apache-2.0
/**
 * Sockets around circuits, on Netty: a server per region and a client for tests and tools. What comes in is decoded
 * and told on the event loop; whoever listens hands it on. Open {@link org.skerry.udp.transport.UdpTransport}, {@link
 * org.skerry.udp.transport.UdpServer} and {@link org.skerry.udp.gateway.CircuitListener} first.
 */
@NullMarked
package org.skerry.udp.transport;

import org.jspecify.annotations.NullMarked;
