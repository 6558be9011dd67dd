// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.udp.transport.RecordingListener.next;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
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
import org.skerry.udp.circuit.SteppedClock;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.gateway.GatewaySettings;
import org.skerry.udp.message.AddCircuitCode;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.UseCircuitCode;

@ParameterizedClass
@EnumSource
class UdpServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CircuitKey key = new CircuitKey(0xBAA6514B, AgentId.random(), SessionId.random());
    private final RecordingListener listener = new RecordingListener();
    private final SteppedClock clock = new SteppedClock();

    private final Loops loops;
    private UdpTransport transport;
    private UdpServer server;

    UdpServerTest(Loops loops) {
        this.loops = loops;
    }

    @BeforeEach
    void bind() throws IOException {
        transport = loops.start();
        server = transport.open(loopback(0), GatewaySettings.DEFAULT, listener);
    }

    @AfterEach
    void stop() {
        server.close();
        transport.close();
    }

    @Test
    void opensTheAnnouncedCircuit() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            assertThat(next(listener.opened).key()).isEqualTo(key);
            Await.until("UseCircuitCode acknowledged", () -> client.stats().unacked() == 0);
            assertThat(server.stats().circuits()).isEqualTo(1);
            assertThat(server.stats().announced()).isZero();
        }
    }

    @Test
    void carriesMessagesBothWays() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            var circuit = next(listener.opened);
            client.send(chat(key, "hello"), Delivery.RELIABLE);
            assertThat(next(listener.messages)).isEqualTo(chat(key, "hello"));
            circuit.send(layer(3, 900), Delivery.RELIABLE);
            assertThat(client.await(LayerData.class, PATIENCE)).isEqualTo(layer(3, 900));
            Await.until("acknowledged", () -> circuit.stats().unacked() == 0);
        }
    }

    @Test
    void strangersGetNotOneByte() throws Exception {
        server.announce(key);
        try (var socket = new DatagramSocket(loopback(0))) {
            var wrong = new CircuitKey(key.circuitCode(), key.agent(), SessionId.random());
            send(socket, useCircuitCode(wrong));
            send(socket, chat(wrong, "let me in"));
            sendBytes(socket, HexFormat.of().parseHex("c0ffee"));
            sendBytes(socket, new byte[300]);
            Await.until("counted", () -> server.stats().datagrams() == 4);
            assertThat(server.stats().strangers()).isEqualTo(3);
            assertThat(server.stats().corrupted()).isEqualTo(1);
            assertThat(server.stats().circuits()).isZero();
            send(socket, useCircuitCode(key));
            var first = receive(socket);
            assertThat(first.sequence()).isZero();
            assertThat(message(first)).isInstanceOf(PacketAck.class);
        }
    }

    @Test
    void aRepeatedFirstWordIsOnlyAcknowledged() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            next(listener.opened);
            client.send(useCircuitCode(key), Delivery.RELIABLE);
            client.send(chat(key, "after"), Delivery.RELIABLE);
            assertThat(next(listener.messages)).isEqualTo(chat(key, "after"));
            Await.until("acknowledged", () -> client.stats().unacked() == 0);
            assertThat(listener.opened).isEmpty();
        }
    }

    @Test
    void nobodySpeaksForAnother() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            var circuit = next(listener.opened);
            var other = new CircuitKey(key.circuitCode(), AgentId.random(), key.session());
            client.send(chat(other, "I am somebody else"), Delivery.UNRELIABLE);
            client.send(new AddCircuitCode(AddCircuitCode.CircuitCode.EMPTY), Delivery.UNRELIABLE); // servers only
            client.send(chat(key, "I am I"), Delivery.RELIABLE);
            assertThat(next(listener.messages)).isEqualTo(chat(key, "I am I"));
            Await.until("refused both", () -> circuit.stats().refused() == 2);
            assertThat(listener.messages).isEmpty();
        }
    }

    @Test
    void theLastWordArrives() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            var circuit = next(listener.opened);
            circuit.send(logoutReply(), Delivery.RELIABLE);
            circuit.close(true);
            assertThat(circuit.isAlive()).isFalse();
            assertThat(client.await(LogoutReply.class, PATIENCE)).isEqualTo(logoutReply());
            assertThat(next(listener.closed)).isEqualTo(CloseReason.REQUESTED);
            Await.until("gone", () -> server.stats().circuits() == 0);
        }
    }

    @Test
    void aBurstArrivesWholeAndOnce() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            var circuit = next(listener.opened);
            for (var i = 0; i < 300; i++) {
                circuit.send(layer(i & 0xFF, 1000), Delivery.RELIABLE);
            }
            for (var i = 0; i < 300; i++) {
                client.await(LayerData.class, PATIENCE);
            }
            Await.until("acknowledged", () -> circuit.stats().unacked() == 0);
            assertThat(client.received(LayerData.class)).isEmpty();
        }
    }

    @Test
    void aSilentViewerTimesOut() throws Exception {
        try (var timed = transport.open(loopback(0), GatewaySettings.DEFAULT.withClock(clock), listener)) {
            timed.announce(key);
            var client = transport.connect(timed.address(), key);
            var circuit = next(listener.opened);
            assertThat(client.isAlive()).isTrue();
            client.close();
            Await.until("timed out", () -> {
                clock.advance(Duration.ofSeconds(61)); // again, should a last datagram have come in between
                return !circuit.isAlive();
            });
            assertThat(next(listener.closed)).isEqualTo(CloseReason.TIMED_OUT);
            assertThat(circuit.isAlive()).isFalse();
        }
    }

    @Test
    void announcementsExpire() throws Exception {
        try (var timed = transport.open(loopback(0), GatewaySettings.DEFAULT.withClock(clock), listener);
                var socket = new DatagramSocket(loopback(0))) {
            timed.announce(key);
            clock.advance(Duration.ofSeconds(121));
            sendBytes(socket, new DatagramWriter().write(useCircuitCode(key), true), timed);
            Await.until("counted", () -> timed.stats().strangers() == 1);
            timed.announce(key);
            timed.retract(key);
            sendBytes(socket, new DatagramWriter().write(useCircuitCode(key), true), timed);
            Await.until("counted", () -> timed.stats().strangers() == 2);
        }
    }

    @Test
    void aViewerMayComeBackWithANewKey() throws Exception {
        server.announce(key);
        var second = new CircuitKey(77, key.agent(), SessionId.random());
        try (var client = transport.connect(server.address(), key)) {
            next(listener.opened);
            client.send(useCircuitCode(second), Delivery.UNRELIABLE);
            client.send(chat(key, "not announced, so still here"), Delivery.RELIABLE);
            next(listener.messages);
            server.announce(second);
            client.send(useCircuitCode(second), Delivery.RELIABLE);
            assertThat(next(listener.closed)).isEqualTo(CloseReason.REPLACED);
            assertThat(next(listener.opened).key()).isEqualTo(second);
        }
    }

    @Test
    void drainingLetsLastWordsArriveAndNobodyIn() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            next(listener.opened).send(logoutReply(), Delivery.RELIABLE);
            server.drain(PATIENCE);
            assertThat(client.await(LogoutReply.class, PATIENCE)).isEqualTo(logoutReply());
            assertThat(next(listener.closed)).isEqualTo(CloseReason.REQUESTED);
            server.announce(key);
            client.send(useCircuitCode(key), Delivery.UNRELIABLE);
            Await.until("counted", () -> server.stats().strangers() > 0);
            assertThat(server.stats().circuits()).isZero();
        }
    }

    @Test
    void stoppingEndsCircuits() throws Exception {
        server.announce(key);
        try (var client = transport.connect(server.address(), key)) {
            var circuit = next(listener.opened);
            server.close();
            assertThat(next(listener.closed)).isEqualTo(CloseReason.TRANSPORT_STOPPED);
            circuit.send(logoutReply(), Delivery.RELIABLE);
            assertThat(circuit.isAlive()).isFalse();
            assertThat(client.isAlive()).isTrue();
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
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

    private static LayerData layer(int type, int size) {
        return new LayerData(new LayerData.LayerID(type), new LayerData.LayerDataBlock(Octets.owning(new byte[size])));
    }

    private LogoutReply logoutReply() {
        var id = new UUID(0, 0);
        return new LogoutReply(
                new LogoutReply.AgentData(key.agent().value(), key.session().value()),
                List.of(new LogoutReply.InventoryData(id)));
    }

    private void send(DatagramSocket socket, Message message) throws IOException {
        sendBytes(socket, new DatagramWriter().write(message, true));
    }

    private void sendBytes(DatagramSocket socket, byte[] bytes) throws IOException {
        sendBytes(socket, bytes, server);
    }

    private static void sendBytes(DatagramSocket socket, byte[] bytes, UdpServer to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to.address()));
    }

    private static Frame receive(DatagramSocket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        var packet = new DatagramPacket(new byte[2000], 2000);
        socket.receive(packet);
        return Frame.of(packet.getData(), packet.getLength());
    }

    private static Message message(Frame frame) {
        return ((MessageBody) frame.body()).message();
    }
}
