// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * As much of a simulator as a login needs: it takes every agent, by {@code QUERYACCESS /agent} and {@code POST /agent}
 * (robust-wire section 0.3), and asks nobody.
 */
final class SimulatorStub implements AutoCloseable {
    private static final byte[] GRANTED =
            "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0.3\",\"negotiated_inbound_version\":0.6,\"negotiated_outbound_version\":0.6,\"features\":[]}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final int BACKLOG = 1000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong taken = new AtomicLong();
    private final HttpServer http;

    SimulatorStub() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    int port() {
        return http.getAddress().getPort();
    }

    /** Agents that were announced. */
    long taken() {
        return taken.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                taken.incrementAndGet();
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, GRANTED.length);
            exchange.getResponseBody().write(GRANTED);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
