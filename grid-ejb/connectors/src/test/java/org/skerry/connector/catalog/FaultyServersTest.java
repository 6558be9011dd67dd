// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.port.FreePorts;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.upstream.LateWrites;
import org.skerry.connector.upstream.MovedTime;
import org.skerry.connector.upstream.UpstreamLimits;
import org.skerry.connector.upstream.UpstreamState.Health;

/** Servers that hang, trickle, reset, talk nonsense or are gone: callers are told in time, and one that comes back is found. */
class FaultyServersTest {
    private static final Duration REST = Duration.ofSeconds(10);
    private static final String TRUE = "<?xml version=\"1.0\"?><ServerResponse><RESULT>True</RESULT></ServerResponse>";

    private final MovedTime time = new MovedTime();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(1));
    private final AtomicInteger heard = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private ServerSocket server;
    private Switchboard board;
    private InventoryService service;

    /** What the server does with a request that it has read. */
    enum Fault {
        NONE,
        /** Says nothing and keeps the connection. */
        HANG,
        /** Sends the head of an answer, and never the rest. */
        TRICKLE,
        RESET,
        NONSENSE
    }

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(FreePorts.one(), 200, InetAddress.getLoopbackAddress());
        listen(server);
        var place = "http://127.0.0.1:" + server.getLocalPort() + "/";
        var keys = new Keys(
                "skerry.",
                key -> Optional.ofNullable(
                        Map.of("skerry.service.inventory", place).get(key)));
        board = new Switchboard(
                new PlaceReader(keys, kind -> "local", true, Connectors.find("folder", Optional.empty())),
                new Wires(calls, calls, "", Optional.empty()),
                UpstreamLimits.of(8, REST),
                new CallFigures(),
                time,
                LateWrites.NONE);
        service = board.connect(ServiceKind.INVENTORY, () -> {
            throw new AssertionError("it is not here");
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        calls.close();
        synchronized (open) {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private void listen(ServerSocket listener) {
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    var socket = listener.accept();
                    synchronized (open) {
                        open.add(socket);
                    }
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket) {
        try {
            while (readRequest(socket)) {
                heard.incrementAndGet();
                switch (fault) {
                    case NONE -> say(socket, TRUE, TRUE.length());
                    case HANG -> {}
                    case TRICKLE -> say(socket, "<?xml", 1000);
                    case RESET -> {
                        socket.setSoLinger(true, 0);
                        socket.close();
                        return;
                    }
                    case NONSENSE -> {
                        var bytes = new byte[200];
                        new SplittableRandom(7).nextBytes(bytes);
                        var text = new String(bytes, StandardCharsets.ISO_8859_1);
                        say(socket, text, text.length());
                    }
                }
            }
        } catch (IOException gone) {
            // the caller has given up
        }
    }

    private static void say(Socket socket, String body, int length) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** False at the end. */
    private static boolean readRequest(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        var length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return in.readNBytes(length).length == length;
    }

    private Health health() {
        return board.states().getFirst().health();
    }

    /** All at once, of which a few may be inside; each is told, and none is left. */
    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void callersAreToldAndTheServerIsLeftAloneUntilItIsBack(Fault kind) throws Exception {
        fault = kind;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<?>>();
            for (var i = 0; i < 40; i++) {
                callers.add(threads.submit(() -> assertThatThrownBy(() -> service.createUserInventory(AgentId.random()))
                        .isInstanceOf(ServiceUnavailableException.class)));
            }
            for (var caller : callers) {
                caller.get();
            }
        }
        assertThat(health()).isEqualTo(Health.LEFT_ALONE);
        assertThat(board.states().getFirst().upstreams().getFirst().crowd()).isZero();
        // unsafe: none of them was sent twice
        assertThat(heard.get()).isLessThanOrEqualTo(40);
        var before = heard.get();
        assertThatThrownBy(() -> service.createUserInventory(AgentId.random()))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(heard).hasValue(before);

        fault = Fault.NONE;
        time.move(REST.plusMillis(1));
        assertThat(service.createUserInventory(AgentId.random())).isTrue();
        assertThat(service.createUserInventory(AgentId.random())).isTrue();
        assertThat(health()).isEqualTo(Health.WELL);
    }

    @Test
    void anUnsafeChangeThatIsCutOffIsSentOnce() {
        fault = Fault.RESET;
        assertThatThrownBy(() -> service.createUserInventory(AgentId.random()))
                .isInstanceOf(ServiceUnavailableException.class);
        assertThat(heard).hasValue(1);
    }

    @Test
    void oneThatDiedAndCameBackIsFoundByAProbe() throws IOException {
        var port = server.getLocalPort();
        server.close();
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> service.createUserInventory(AgentId.random()))
                    .isInstanceOf(ServiceUnavailableException.class);
        }
        assertThat(health()).isEqualTo(Health.LEFT_ALONE);
        board.probe();
        assertThat(health()).isEqualTo(Health.LEFT_ALONE);

        server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        listen(server);
        board.probe();
        assertThat(service.createUserInventory(AgentId.random())).isTrue();
        assertThat(service.createUserInventory(AgentId.random())).isTrue();
        assertThat(health()).isEqualTo(Health.WELL);
    }
}
