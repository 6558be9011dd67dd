// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.skerry.api.binary.Octets;

/** Sends captured requests, with our ids and ports in them, to the deployed grid. */
final class DeployedGrid {
    /** What {@link HttpClient} writes by itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI publicUri;
    private final URI privateUri;
    private final IdMap ids;
    private final Places places;

    DeployedGrid(URI publicUri, URI privateUri, IdMap ids, Places places) {
        this.publicUri = publicUri;
        this.privateUri = privateUri;
        this.ids = ids;
        this.places = places;
    }

    Reply send(Exchange exchange) throws IOException, InterruptedException {
        var captured = exchange.request();
        var body = ours(captured.text());
        var base = exchange.peer().equals("robust-public") ? publicUri : privateUri;
        var request = HttpRequest.newBuilder(base.resolve(ours(captured.path())))
                .timeout(Duration.ofSeconds(30))
                .method(captured.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        captured.headers().stream()
                .filter(header -> !OWN_HEADERS.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> request.header(header.name(), header.value()));
        return send(request.build());
    }

    /** A form of our own to a private service. */
    Reply post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    /** A request of our own to the private listener. */
    Reply send(String method, String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(privateUri.resolve(ours(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(ours(body)))
                .build());
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("image/") || type.equals("application/octet-stream")) {
            return new Reply(answer.statusCode(), type, Octets.owning(answer.body()));
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return Reply.text(answer.statusCode(), type, places.toCaptured(text));
    }

    private String ours(String text) {
        return places.toOurs(ids.toOurs(text));
    }
}
