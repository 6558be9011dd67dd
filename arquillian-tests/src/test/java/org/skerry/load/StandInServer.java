// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.CompleteAgentMovement;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.LogoutRequest;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.transport.CircuitHandle;
import org.skerry.udp.transport.CircuitListener;
import org.skerry.udp.transport.ServerSettings;
import org.skerry.udp.transport.UdpServer;
import org.skerry.udp.transport.UdpTransport;

/**
 * A server that lets everybody in and has no world: avatars stand in a row a metre apart and are said to move when a
 * test wants it. Its {@link #main} tells how much one client takes.
 */
final class StandInServer implements AutoCloseable, CircuitListener {
    private static final int AVATAR = 47;
    private static final int FIRST_ID = 1000;
    private static final int TERSE_PER_MESSAGE = 18;
    private static final long PLENTY = 1_000_000_000;
    private static final String QUEUE_ANSWER = "<llsd><map><key>id</key><integer>7</integer><key>events</key><array>"
            + "<map><key>message</key><string>Any</string><key>body</key><map/></map></array></map></llsd>";

    private final UdpTransport transport = UdpTransport.start(1, PLENTY);
    private final HttpServer http;
    private final UdpServer udp;
    private final Map<AgentId, Integer> places = new ConcurrentHashMap<>();
    private final Map<AgentId, CircuitHandle> inWorld = new ConcurrentHashMap<>();
    private final Map<String, Integer> polls = new ConcurrentHashMap<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    StandInServer() throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        udp = transport.bind(anyPort, ServerSettings.DEFAULT.withBytesPerSecond(PLENTY), this);
        http = HttpServer.create(anyPort, 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", call -> answer(call, 200, login()));
        http.createContext("/seed/", call -> {
            var queue = address("/queue/" + call.getRequestURI().getPath().substring(6));
            answer(call, 200, "<llsd><map><key>EventQueueGet</key><string>" + queue + "</string></map></llsd>");
        });
        http.createContext("/queue/", this::poll);
        http.start();
    }

    URI loginUri() {
        return address("/");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }

    private String login() {
        var number = logins.getAndIncrement();
        var key = new CircuitKey(number + 1, AgentId.random(), SessionId.random());
        places.put(key.agent(), number);
        udp.announce(key);
        return "<methodResponse><params><param><value><struct>" + member("login", "true")
                + member("circuit_code", Integer.toString(key.circuitCode()))
                + member("agent_id", key.agent().toString())
                + member("session_id", key.session().toString())
                + member("sim_ip", "127.0.0.1")
                + member("sim_port", Integer.toString(udp.address().getPort()))
                + member("seed_capability", address("/seed/" + number).toString())
                + "</struct></value></param></params></methodResponse>";
    }

    private static String member(String name, String value) {
        return "<member><name>" + name + "</name><value><string>" + value + "</string></value></member>";
    }

    /** One event at first, then nothing for long. */
    private void poll(HttpExchange call) throws IOException {
        if (polls.merge(call.getRequestURI().getPath(), 1, Integer::sum) == 1) {
            answer(call, 200, QUEUE_ANSWER);
            return;
        }
        try {
            var _ = closed.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        answer(call, 502, "");
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void onOpened(CircuitHandle circuit) {}

    @Override
    public void onMessage(CircuitHandle circuit, Message message) {
        var agent = circuit.key().agent();
        switch (message) {
            case CompleteAgentMovement _ -> arrive(circuit, agent);
            case ChatFromViewer chat -> {
                var heard = new ChatFromSimulator.ChatData(
                        Octets.utf8z("x"),
                        agent.value(),
                        agent.value(),
                        1,
                        1,
                        1,
                        Vector3.ZERO,
                        chat.chatData().message());
                tell(new ChatFromSimulator(heard), Delivery.RELIABLE);
            }
            case LogoutRequest _ -> {
                var data = new LogoutReply.AgentData(
                        agent.value(), circuit.key().session().value());
                circuit.send(new LogoutReply(data, List.of()), Delivery.RELIABLE);
                circuit.close(true);
            }
            default -> {}
        }
    }

    private void arrive(CircuitHandle circuit, AgentId agent) {
        var place = places.getOrDefault(agent, 0);
        circuit.send(
                new RegionHandshake(
                        RegionHandshake.RegionInfo.EMPTY,
                        RegionHandshake.RegionInfo2.EMPTY,
                        RegionHandshake.RegionInfo3.EMPTY,
                        List.of()),
                Delivery.RELIABLE);
        circuit.send(
                new AgentMovementComplete(
                        new AgentMovementComplete.AgentData(
                                agent.value(), circuit.key().session().value()),
                        new AgentMovementComplete.Data(new Vector3(place, 0, 0), Vector3.UNIT_X, 0, 0),
                        new AgentMovementComplete.SimData(Octets.utf8z("stand-in"))),
                Delivery.RELIABLE);
        inWorld.forEach((other, handle) -> {
            circuit.send(introduction(other), Delivery.RELIABLE);
            handle.send(introduction(agent), Delivery.RELIABLE);
        });
        circuit.send(introduction(agent), Delivery.RELIABLE);
        inWorld.put(agent, circuit);
    }

    private Message introduction(AgentId agent) {
        var place = places.getOrDefault(agent, 0);
        var placement = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN).putFloat(16, place);
        var object = ObjectUpdate.ObjectData.builder()
                .id(FIRST_ID + place)
                .fullId(agent.value())
                .pCode(AVATAR)
                .objectData(Octets.owning(placement.array()))
                .textColor(Octets.owning(new byte[4]))
                .build();
        return new ObjectUpdate(new ObjectUpdate.RegionData(0, 65_535), List.of(object));
    }

    private void tell(Message message, Delivery delivery) {
        inWorld.values().forEach(circuit -> circuit.send(message, delivery));
    }

    /** Tells everybody of everybody's place, as a busy region does all the time. */
    void moveAll() {
        var blocks = new ArrayList<ImprovedTerseObjectUpdate.ObjectData>();
        for (var place = 0; place < logins.get(); place++) {
            var block = ByteBuffer.allocate(60)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0, FIRST_ID + place)
                    .put(5, (byte) 1)
                    .putFloat(22, place);
            blocks.add(new ImprovedTerseObjectUpdate.ObjectData(Octets.owning(block.array()), Octets.EMPTY));
        }
        for (var from = 0; from < blocks.size(); from += TERSE_PER_MESSAGE) {
            var part = List.copyOf(blocks.subList(from, Math.min(blocks.size(), from + TERSE_PER_MESSAGE)));
            tell(
                    new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(0, 65_535), part),
                    Delivery.UNRELIABLE);
        }
    }

    @Override
    public void onClosed(CircuitHandle circuit, CloseReason reason) {
        inWorld.remove(circuit.key().agent());
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        udp.close();
        transport.close();
    }

    /** Moves all so many times a second, for as long as it runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var perSecond = Integer.parseInt(arguments[0]);
        try (var server = new StandInServer();
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            System.getLogger(StandInServer.class.getName()).log(System.Logger.Level.INFO, server.loginUri());
            var period = TimeUnit.SECONDS.toNanos(1) / perSecond;
            var _ = timer.scheduleAtFixedRate(server::moveAll, period, period, TimeUnit.NANOSECONDS);
            new CountDownLatch(1).await();
        }
    }
}
