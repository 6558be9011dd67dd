// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.skerry.connector.call.RobustCalls;
import org.skerry.web.http.HttpReply;

/** Handlers on a free loopback port, without a container, and the calls to reach them. */
public final class WireServer implements AutoCloseable {
    private final HttpServer server;
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** What answers a request. */
    public interface Endpoint {
        HttpReply answer(String method, String path, byte[] body);
    }

    public WireServer(Endpoint endpoint) {
        this(endpoint, false);
    }

    /** As the constructor, but what is asked for comes with its query, escaped as sent. */
    public static WireServer withQueries(Endpoint endpoint) {
        return new WireServer(endpoint, true);
    }

    private WireServer(Endpoint endpoint, boolean queries) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> handle(endpoint, queries, exchange));
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    public RobustCalls calls() {
        return calls;
    }

    @Override
    public void close() {
        calls.close();
        server.stop(0);
    }

    private static void handle(Endpoint endpoint, boolean queries, HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = endpoint.answer(
                    exchange.getRequestMethod(),
                    queries
                            ? exchange.getRequestURI().toString()
                            : exchange.getRequestURI().getPath(),
                    exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(
                    reply.status(), reply.body().isEmpty() ? -1 : reply.body().length());
            exchange.getResponseBody().write(reply.body().toArray());
        }
    }
}
