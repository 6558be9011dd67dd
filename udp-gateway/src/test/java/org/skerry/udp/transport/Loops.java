// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.skerry.udp.socket.SocketKind;

/** The ways a server may run: what holds in one has to hold in all. */
enum Loops {
    ONE_EPOLL(SocketKind.EPOLL, 1),
    THREE_EPOLL(SocketKind.EPOLL, 3),
    ONE_NIO(SocketKind.NIO, 1);

    private final SocketKind kind;
    private final int threads;

    Loops(SocketKind kind, int threads) {
        this.kind = kind;
        this.threads = threads;
    }

    UdpTransport start() {
        assumeThat(kind.isPossible()).as("%s on this machine", kind).isTrue();
        return UdpTransport.start(kind, threads, 125_000_000);
    }
}
