// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A simulator that takes every agent and every message, and remembers what the grid told it. Thread-safe. */
final class StandInRegion implements AutoCloseable {
    private static final String YES = "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\"}";
    private static final String TAKEN = "<?xml version=\"1.0\"?><methodResponse><params><param><value><struct><member>"
            + "<name>success</name><value><string>TRUE</string></value></member></struct></value></param></params>"
            + "</methodResponse>";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<String> told = new ArrayList<>();

    StandInRegion() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What it was told since it was asked last: verb, path and body of each call. */
    synchronized List<String> told() {
        var all = List.copyOf(told);
        told.clear();
        return all;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equals(headers.getFirst("X-Content-Encoding"))) {
                try (var packed = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
                    body = packed.readAllBytes();
                }
            }
            synchronized (this) {
                told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + headers.getFirst("Content-Type") + "\n" + new String(body, StandardCharsets.ISO_8859_1));
            }
            var xml = String.valueOf(headers.getFirst("Content-Type")).startsWith("text/xml");
            var answer = (xml ? TAKEN : YES).getBytes(StandardCharsets.UTF_8);
            // it leaves idle connections after 30 s, as callers do: a call must not meet that
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Content-Type", xml ? "text/xml" : "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
