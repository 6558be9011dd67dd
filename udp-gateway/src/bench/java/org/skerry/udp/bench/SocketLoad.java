// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.socket.PeerAddress;
import org.skerry.udp.socket.SocketKind;
import org.skerry.udp.socket.Sockets;

/**
 * What a datagram in and one out cost the event loop that serves them: a socket that answers each datagram at once, peers
 * that keep a number of them under way, and the CPU seconds of the answering thread. From udp-gateway/, after the command
 * in the pom: {@code java --enable-native-access=ALL-UNNAMED -cp … org.skerry.udp.bench.SocketLoad EPOLL 200 16}: kind,
 * size of a datagram, datagrams under way.
 */
public final class SocketLoad {
    private static final int[] NO_ACKS = {};
    private static final int HEADER = 6;
    private static final int PEERS = 16;
    private static final int SECONDS = 5;

    private SocketLoad() {}

    /** Answers everything. */
    private record Echo(DatagramPort port, AtomicLong served) implements DatagramPort.Receiver {
        @Override
        public void onDatagram(long peer, byte[] bytes, int length) {
            port.send(peer, 0, 0, bytes, length - HEADER, NO_ACKS, 0);
            served.lazySet(served.get() + 1);
        }

        @Override
        public void onOversized(long peer) {}

        @Override
        public void onBatchEnd() {
            port.flush();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var kind = SocketKind.valueOf(args[0]);
        var size = Integer.parseInt(args[1]);
        var underWay = Integer.parseInt(args[2]);
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var served = new AtomicLong();
        try (var serving = Sockets.start(kind, 1);
                var asking = Sockets.start(kind, 1)) {
            var server = serving.bind(any, port -> new Echo(port, served));
            var to = PeerAddress.of(server.local());
            var payload = new byte[size - HEADER];
            for (var i = 0; i < PEERS; i++) {
                var peer = asking.bind(any, port -> new Echo(port, new AtomicLong()));
                peer.loop().execute(() -> {
                    for (var n = 0; n < underWay; n++) {
                        peer.send(to, 0, 0, payload, payload.length, NO_ACKS, 0);
                    }
                    peer.flush();
                });
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            var thread = new AtomicLong();
            server.loop()
                    .submit(() -> thread.set(Thread.currentThread().threadId()))
                    .sync();
            var cpu = threads.getThreadCpuTime(thread.get());
            var allocated = threads.getThreadAllocatedBytes(thread.get());
            var from = served.get();
            var at = System.nanoTime();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            var answered = served.get() - from;
            var seconds = (System.nanoTime() - at) / 1e9;
            var cpuSeconds = (threads.getThreadCpuTime(thread.get()) - cpu) / 1e9;
            System.out.printf(
                    "%s %d bytes: %.0f in and out per second, %.0f per CPU second of the loop, %.2f bytes of garbage each%n",
                    kind,
                    size,
                    answered / seconds,
                    answered / cpuSeconds,
                    (threads.getThreadAllocatedBytes(thread.get()) - allocated) / (double) answered);
        }
    }
}
