// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.skerry.api.binary.Octets;

/** A server on loopback that answers what it is told and remembers what it was asked. Thread-safe. */
final class RecordingPeer implements AutoCloseable {
    private final HttpServer server;
    private final List<CapturedMessage> requests = Collections.synchronizedList(new ArrayList<>());
    private final Function<CapturedMessage, Reply> answers;

    private RecordingPeer(HttpServer server, Function<CapturedMessage, Reply> answers) {
        this.server = server;
        this.answers = answers;
    }

    static RecordingPeer start(Function<CapturedMessage, Reply> answers) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var peer = new RecordingPeer(server, answers);
        server.createContext("/", peer::handle);
        server.start();
        return peer;
    }

    /** A simulator that takes everybody in. */
    static RecordingPeer simulator() throws IOException {
        return start(request -> {
            var answer = request.method().equals("QUERYACCESS")
                    ? "{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\","
                            + "\"negotiated_inbound_version\":0.800000011920929,"
                            + "\"negotiated_outbound_version\":0.800000011920929,\"features\":[]}"
                    : "{\"reason\":\"Authorized\",\"success\":true,\"your_ip\":\"127.0.0.1\"}";
            return Reply.text(200, "application/json", answer);
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /** What was asked since the last call. */
    List<CapturedMessage> taken() {
        synchronized (requests) {
            var taken = List.copyOf(requests);
            requests.clear();
            return taken;
        }
    }

    /** What was asked last with this verb. */
    Optional<CapturedMessage> lastOf(String method) {
        synchronized (requests) {
            return requests.reversed().stream()
                    .filter(request -> request.method().equals(method))
                    .findFirst();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new ArrayList<CapturedMessage.Header>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            values.forEach(value -> headers.add(new CapturedMessage.Header(name, value))));
            var sent = exchange.getRequestBody().readAllBytes();
            var compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("X-Content-Encoding"));
            var body = compressed ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
            var start = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.1";
            var request = new CapturedMessage(start, headers, Octets.owning(body), true);
            requests.add(request);
            var reply = answers.apply(request);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(
                    reply.status(),
                    reply.body().length() == 0 ? -1 : reply.body().length());
            exchange.getResponseBody().write(reply.body().toArray());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
