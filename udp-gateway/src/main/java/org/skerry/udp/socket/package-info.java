// SPDX-License-Identifier: Apache-2.0
/**
 * UDP sockets on event loops: bytes in, bytes out, many at a time. On Linux a socket is read and written by recvmmsg and
 * sendmmsg from Netty's epoll loop ({@link org.skerry.udp.socket.BatchPort}), elsewhere by Netty's NIO channel ({@link
 * org.skerry.udp.socket.NioPort}); {@link org.skerry.udp.socket.DatagramPort} is what both look like. Knows no circuits.
 */
@NullMarked
package org.skerry.udp.socket;

import org.jspecify.annotations.NullMarked;
