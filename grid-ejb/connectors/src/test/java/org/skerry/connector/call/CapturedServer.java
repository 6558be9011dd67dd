// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.skerry.api.binary.Octets;

/** A server on a free loopback port that says what it is told to and remembers what it heard. */
public final class CapturedServer implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Heard> heard = new ArrayList<>();

    private record Answer(int status, Octets body, boolean breakOff) {}

    /** A request as it came. */
    public record Heard(String method, String path, String contentType, String body) {}

    public CapturedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized CapturedServer answer(String body) {
        return answer(200, body.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized CapturedServer answer(int status, byte[] body) {
        answers.add(new Answer(status, Octets.copyOf(body), false));
        return this;
    }

    /** Closes the next connection in the middle of the answer. */
    public synchronized CapturedServer breakOff() {
        answers.add(new Answer(200, Octets.owning(new byte[10]), true));
        return this;
    }

    public synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    public synchronized Heard last() {
        return heard.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    type == null ? "" : type,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answer = answers.remove();
            exchange.sendResponseHeaders(
                    answer.status(),
                    answer.breakOff()
                            ? 1000
                            : answer.body().isEmpty() ? -1 : answer.body().length());
            exchange.getResponseBody().write(answer.body().toArray());
        }
    }
}
