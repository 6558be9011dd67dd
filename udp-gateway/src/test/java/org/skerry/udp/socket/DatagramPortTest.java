// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.udp.transport.Await;

class DatagramPortTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int[] NO_ACKS = {};

    /** Keeps what comes. */
    private static final class Inbox implements DatagramPort.Receiver {
        final LinkedBlockingQueue<byte[]> datagrams = new LinkedBlockingQueue<>();
        final Set<Long> peers = ConcurrentHashMap.newKeySet();
        final AtomicInteger oversized = new AtomicInteger();

        @Override
        public void onDatagram(long peer, byte[] bytes, int length) {
            peers.add(peer);
            datagrams.add(Arrays.copyOf(bytes, length));
        }

        @Override
        public void onOversized(long peer) {
            oversized.incrementAndGet();
        }

        @Override
        public void onBatchEnd() {}

        byte[] next() throws InterruptedException {
            var datagram = datagrams.poll(20, TimeUnit.SECONDS);
            assertThat(datagram).as("a datagram").isNotNull();
            return datagram;
        }
    }

    private static void on(DatagramPort port, Runnable work) {
        port.loop().submit(work).syncUninterruptibly();
    }

    private static Sockets start(SocketKind kind, int threads) {
        assumeThat(kind.isPossible()).isTrue();
        return Sockets.start(kind, threads);
    }

    @ParameterizedTest
    @EnumSource
    void writesHeaderPayloadAndAcks(SocketKind kind) throws Exception {
        var inbox = new Inbox();
        try (var sockets = start(kind, 1);
                var from = sockets.bind(ANY, any -> new Inbox());
                var to = sockets.bind(ANY, any -> inbox)) {
            var payload = HexFormat.of().parseHex("0102030405");
            on(from, () -> {
                from.send(PeerAddress.of(to.local()), 0x50, 0x01020304, payload, 4, new int[] {7, 0xAABBCCDD}, 2);
                from.send(PeerAddress.of(to.local()), 0x40, -1, payload, 5, NO_ACKS, 0);
                from.flush();
            });
            assertThat(HexFormat.of().formatHex(inbox.next())).isEqualTo("50010203040001020304" + "00000007aabbccdd02");
            assertThat(HexFormat.of().formatHex(inbox.next())).isEqualTo("40ffffffff000102030405");
            assertThat(inbox.peers).containsExactly(PeerAddress.of(from.local()));
        }
    }

    /** Equal ones in a row, shorter and longer ones between, to two peers: whatever goes together has to come apart. */
    @ParameterizedTest
    @EnumSource
    void keepsDatagramsApartAndInOrder(SocketKind kind) throws Exception {
        var sizes = new int[] {1000, 1000, 1000, 400, 1000, 1000, 1000, 1200, 1200, 3, 3, 3, 3000, 3000, 1, 1472, 1466};
        var inboxes = List.of(new Inbox(), new Inbox());
        try (var sockets = start(kind, 1);
                var from = sockets.bind(ANY, any -> new Inbox());
                var one = sockets.bind(ANY, any -> inboxes.get(0));
                var other = sockets.bind(ANY, any -> inboxes.get(1))) {
            var peers = new long[] {PeerAddress.of(one.local()), PeerAddress.of(other.local())};
            on(from, () -> {
                for (var i = 0; i < 400; i++) {
                    var payload = new byte[sizes[i % sizes.length]];
                    Arrays.fill(payload, (byte) i);
                    from.send(peers[i / 30 % 2], 0, i, payload, payload.length, NO_ACKS, 0);
                    if (i % 100 == 99) {
                        from.flush();
                    }
                }
            });
            for (var i = 0; i < 400; i++) {
                var datagram = inboxes.get(i / 30 % 2).next();
                assertThat(datagram).hasSize(6 + sizes[i % sizes.length]);
                assertThat(datagram[4]).isEqualTo((byte) i);
                assertThat(datagram[datagram.length - 1]).isEqualTo((byte) i);
            }
            assertThat(from.unsent()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfDatagramsThatAreTooLong(SocketKind kind) throws Exception {
        var inbox = new Inbox();
        try (var sockets = start(kind, 1);
                var from = sockets.bind(ANY, any -> new Inbox());
                var to = sockets.bind(ANY, any -> inbox)) {
            on(from, () -> {
                var peer = PeerAddress.of(to.local());
                from.send(
                        peer, 0, 1, new byte[DatagramPort.LARGEST_RECEIVED], DatagramPort.LARGEST_RECEIVED, NO_ACKS, 0);
                from.send(peer, 0, 2, new byte[1], 1, NO_ACKS, 0);
                from.flush();
            });
            assertThat(inbox.next()).hasSize(7);
            assertThat(inbox.oversized).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKernelRefusesIsCountedAndTheRestGoes(SocketKind kind) throws Exception {
        var inbox = new Inbox();
        try (var sockets = start(kind, 1);
                var from = sockets.bind(ANY, any -> new Inbox());
                var to = sockets.bind(ANY, any -> inbox)) {
            on(from, () -> {
                var nowhere = PeerAddress.of(to.local()) & ~0xFFFFL; // port 0
                from.send(nowhere, 0, 1, new byte[9], 9, NO_ACKS, 0);
                from.send(nowhere, 0, 1, new byte[9], 9, NO_ACKS, 0);
                from.send(PeerAddress.of(to.local()), 0, 2, new byte[1], 1, NO_ACKS, 0);
                from.flush();
            });
            assertThat(inbox.next()).hasSize(7);
            Await.until("counted", () -> from.unsent() == 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseGetsATakenPort(SocketKind kind) throws Exception {
        try (var sockets = start(kind, 2);
                var others = start(kind, 2)) {
            var ports = sockets.bindOnAll(ANY, any -> new Inbox());
            var taken = ports.getFirst().local();
            assertThatThrownBy(() -> others.bindOnAll(taken, any -> new Inbox()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(taken.toString());
            ports.forEach(DatagramPort::close);
            others.bindOnAll(taken, any -> new Inbox()).forEach(DatagramPort::close);
        }
    }

    @Test
    void severalLoopsShareOnePort() throws Exception {
        var inboxes = List.of(new Inbox(), new Inbox());
        var next = inboxes.iterator();
        try (var sockets = start(SocketKind.EPOLL, 2)) {
            var shared = sockets.bindOnAll(ANY, any -> next.next());
            assertThat(shared)
                    .extracting(DatagramPort::local)
                    .containsOnly(shared.getFirst().local());
            assertThat(new HashSet<>(shared.stream().map(DatagramPort::loop).toList()))
                    .hasSize(2);
            var to = PeerAddress.of(shared.getFirst().local());
            var clients = new ArrayList<DatagramPort>();
            for (var i = 0; i < 64; i++) {
                var client = sockets.bind(ANY, any -> new Inbox());
                clients.add(client);
                on(client, () -> {
                    client.send(to, 0, 1, new byte[1], 1, NO_ACKS, 0);
                    client.send(to, 0, 2, new byte[1], 1, NO_ACKS, 0);
                    client.flush();
                });
            }
            Await.until(
                    "all came",
                    () -> inboxes.stream().mapToInt(one -> one.datagrams.size()).sum() == 128);
            assertThat(inboxes).allSatisfy(inbox -> assertThat(inbox.peers).isNotEmpty());
            assertThat(inboxes.get(0).peers).doesNotContainAnyElementsOf(inboxes.get(1).peers);
            clients.forEach(DatagramPort::close);
            shared.forEach(DatagramPort::close);
        }
    }

    @Test
    void addressesAreNumbers() throws Exception {
        for (var hex : List.of("7f000001", "fffefdfc", "00000001", "c0a801c8")) {
            for (var port : new int[] {0, 1, 9000, 65_535}) {
                var address = new InetSocketAddress(
                        InetAddress.getByAddress(HexFormat.of().parseHex(hex)), port);
                assertThat(PeerAddress.toSocketAddress(PeerAddress.of(address))).isEqualTo(address);
            }
        }
        var ipv6 = new InetSocketAddress(InetAddress.getByAddress(new byte[16]), 9000);
        assertThatThrownBy(() -> PeerAddress.of(ipv6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IPv4");
    }
}
