// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.transport.RecordingListener.next;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.gateway.GatewaySettings;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.CloseCircuit;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.trace.PacketLog;
import org.skerry.udp.trace.TextFormat;

@ParameterizedClass
@EnumSource
class CircuitLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LIVE = 50;
    private static final int FORGED = 100_000;

    private final CircuitKey key = new CircuitKey(0xBAA6514B, AgentId.random(), SessionId.random());
    private final RecordingListener listener = new RecordingListener();

    private final Loops loops;
    private UdpTransport transport;
    private UdpServer server;

    CircuitLifeTest(Loops loops) {
        this.loops = loops;
    }

    @BeforeEach
    void bind() throws IOException {
        transport = loops.start();
        server = transport.open(loopback(), GatewaySettings.DEFAULT, listener);
    }

    @AfterEach
    void stop() {
        server.close();
        transport.close();
    }

    @Test
    void goesOnFromANewPort() throws Exception {
        server.announce(key);
        try (var before = new DatagramSocket(loopback());
                var after = new DatagramSocket(loopback())) {
            send(before, useCircuitCode(key), 0);
            var circuit = next(listener.opened);
            send(after, chat(key, "who are you"), 1);
            Await.until("a stranger", () -> server.stats().strangers() == 1);
            send(after, useCircuitCode(key), 2);
            Await.until("moved", () -> circuit.remote().getPort() == after.getLocalPort());
            send(after, chat(key, "I am still here"), 3);
            assertThat(next(listener.messages)).isEqualTo(chat(key, "I am still here"));
            assertThat(server.stats().rebound()).isEqualTo(1);
            assertThat(server.stats().circuits()).isEqualTo(1);
            assertThat(listener.opened).isEmpty();
        }
    }

    /** From so many ports that some of them belong to other event loops, where there are several. */
    @Test
    void goesOnFromEveryPort() throws Exception {
        server.announce(key);
        CircuitHandle circuit = null;
        for (var i = 0; i < 20; i++) {
            try (var socket = new DatagramSocket(loopback())) {
                send(socket, useCircuitCode(key), 2 * i);
                circuit = circuit == null ? next(listener.opened) : circuit;
                var moving = circuit;
                Await.until("moved", () -> moving.remote().getPort() == socket.getLocalPort());
                send(socket, chat(key, "here " + i), 2 * i + 1);
                assertThat(next(listener.messages)).isEqualTo(chat(key, "here " + i));
                circuit.send(chat(key, "there " + i), Delivery.UNRELIABLE);
                assertThat(hears(socket, ChatFromViewer.class)).isEqualTo(chat(key, "there " + i));
            }
        }
        assertThat(server.stats().rebound()).isEqualTo(19);
        assertThat(server.stats().circuits()).isEqualTo(1);
        assertThat(server.stats().strangers()).isZero();
        assertThat(listener.opened).isEmpty();
    }

    @Test
    void keepsAFewWordsThatCameTooEarly() throws Exception {
        server.announce(key);
        try (var socket = new DatagramSocket(loopback())) {
            for (var i = 1; i <= 20; i++) {
                send(socket, chat(key, "early " + i), i);
            }
            Await.until("counted", () -> server.stats().datagrams() == 20);
            assertThat(server.stats().early()).isEqualTo(8);
            assertThat(server.stats().strangers()).isEqualTo(12);
            send(socket, useCircuitCode(key), 0);
            for (var i = 1; i <= 8; i++) {
                assertThat(next(listener.messages)).isEqualTo(chat(key, "early " + i));
            }
            assertThat(next(listener.opened).key()).isEqualTo(key);
        }
    }

    @Test
    void theViewerMayHangUp() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            next(listener.opened);
            client.send(new CloseCircuit(), Delivery.RELIABLE);
            assertThat(next(listener.closed)).isEqualTo(CloseReason.CLOSED_BY_PEER);
        }
    }

    @Test
    void whoIsKickedLearnsWhy() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            next(listener.opened).kick("too loud");
            var kicked = client.await(KickUser.class, PATIENCE);
            assertThat(kicked.userInfo().reason()).isEqualTo(Octets.utf8z("too loud"));
            assertThat(kicked.userInfo().agentId()).isEqualTo(key.agent().value());
            assertThat(next(listener.closed)).isEqualTo(CloseReason.REQUESTED);
        }
    }

    @Test
    void aClientMayListenInsteadOfWaiting() throws Exception {
        server.announce(key);
        var pushed = new RecordingListener();
        try (var client = transport.connect(server.address(), key, pushed)) {
            assertThat(next(pushed.opened).key()).isEqualTo(key);
            var circuit = next(listener.opened);
            circuit.send(chat(key, "hello"), Delivery.RELIABLE);
            assertThat(next(pushed.messages)).isEqualTo(chat(key, "hello"));
            assertThat(client.received(ChatFromViewer.class)).isEmpty();
            circuit.send(new CloseCircuit(), Delivery.RELIABLE);
            assertThat(next(pushed.closed)).isEqualTo(CloseReason.CLOSED_BY_PEER);
        }
    }

    @Test
    void aClientsDatagramsCanBeWatched() throws Exception {
        server.announce(key);
        var out = new ByteArrayOutputStream();
        try (var client = transport.connect(server.address(), key);
                var log = PacketLog.start(out, new TextFormat(), InstantSource.system())) {
            client.trace(log);
            client.send(chat(key, "seen"), Delivery.RELIABLE);
            next(listener.messages);
            Await.until("acknowledged", () -> client.stats().unacked() == 0);
            client.trace(null);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).containsOnlyOnce("ChatFromViewer");
    }

    @Test
    void itsDatagramsCanBeWatched() throws Exception {
        server.announce(key);
        var out = new ByteArrayOutputStream();
        try (var client = transport.connect(server.address(), key);
                var log = PacketLog.start(out, new TextFormat(), InstantSource.system())) {
            next(listener.opened);
            client.send(chat(key, "unseen"), Delivery.RELIABLE);
            next(listener.messages);
            server.trace(key.agent(), log);
            client.send(chat(key, "seen"), Delivery.RELIABLE);
            next(listener.messages);
            Await.until("acknowledged", () -> client.stats().unacked() == 0);
            server.trace(key.agent(), null);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).containsOnlyOnce("ChatFromViewer");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("PacketAck");
    }

    @Test
    void aFloodOfForgedDatagramsLosesNobodyAWord() throws Exception {
        var clients = new ArrayList<UdpClient>();
        for (var i = 0; i < LIVE; i++) {
            var one = new CircuitKey(i, AgentId.random(), SessionId.random());
            server.announce(one);
            clients.add(transport.connect(server.address(), one));
            next(listener.opened);
        }
        try (var socket = new DatagramSocket(loopback())) {
            var random = new SplittableRandom(5);
            var forged = new DatagramWriter();
            for (var i = 0; i < FORGED; i++) {
                var nobody = new CircuitKey(
                        i, new AgentId(clients.getFirst().key().agent().value()), SessionId.random());
                var bytes = forged.write(i % 3 == 0 ? useCircuitCode(nobody) : chat(nobody, "let me in"), true);
                if (i % 5 == 0) {
                    random.nextBytes(bytes);
                }
                socket.send(new DatagramPacket(bytes, bytes.length, server.address()));
                if (i % 1000 == 0) {
                    for (var client : clients) {
                        client.send(chat(client.key(), "word " + i), Delivery.RELIABLE);
                    }
                }
            }
            Await.until(
                    "all words heard",
                    () -> clients.stream()
                            .allMatch(c -> c.stats().unacked() == 0 && c.stats().queuedBytes() == 0));
            assertThat(listener.messages).hasSize(LIVE * FORGED / 1000).doesNotHaveDuplicates();
            assertThat(server.stats().circuits()).isEqualTo(LIVE);
            assertThat(server.stats().strangers()).isPositive();
            assertThat(server.stats().corrupted()).isPositive();
            assertThat(server.stats().faults()).isZero();
            assertThat(server.stats().early()).isZero();
            socket.setSoTimeout(1);
            assertThat(hears(socket)).isFalse();
        } finally {
            clients.forEach(UdpClient::close);
        }
    }

    private static Message hears(DatagramSocket socket, Class<? extends Message> kind) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        var packet = new DatagramPacket(new byte[2000], 2000);
        while (true) {
            socket.receive(packet);
            var body = Frame.of(packet.getData(), packet.getLength()).body();
            if (body instanceof MessageBody told && kind.isInstance(told.message())) {
                return told.message();
            }
        }
    }

    private static boolean hears(DatagramSocket socket) throws IOException {
        try {
            socket.receive(new DatagramPacket(new byte[100], 100));
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static UseCircuitCode useCircuitCode(CircuitKey key) {
        return new UseCircuitCode(new UseCircuitCode.CircuitCode(
                key.circuitCode(), key.session().value(), key.agent().value()));
    }

    private static ChatFromViewer chat(CircuitKey key, String text) {
        return new ChatFromViewer(
                new ChatFromViewer.AgentData(key.agent().value(), key.session().value()),
                new ChatFromViewer.ChatData(Octets.utf8z(text), 1, 0));
    }

    private void send(DatagramSocket socket, Message message, int sequence) throws IOException {
        var bytes = new DatagramWriter().write(message, true);
        DatagramWriter.number(bytes, sequence);
        socket.send(new DatagramPacket(bytes, bytes.length, server.address()));
    }
}
