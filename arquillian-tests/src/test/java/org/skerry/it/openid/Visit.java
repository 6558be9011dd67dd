// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.openid;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A browser's steps through a grid and its provider, one by one. */
final class Visit {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI grid;
    private final CookieJar jar = new CookieJar();

    Visit(URI grid) {
        this.grid = grid;
    }

    CookieJar jar() {
        return jar;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(grid.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.GET());
    }

    /** Fields are names and values in turn. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return sent(request(grid.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** JSON, or nothing. */
    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return sent(request(grid.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        var cookies = jar.header(address.getPath());
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        jar.take(answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    /** To the provider, up to the address to which it sends the browser back. */
    String toTheProvider() throws IOException, InterruptedException {
        var away = location(get("/oidc/login"));
        return location(CLIENT.send(HttpRequest.newBuilder(URI.create(away)).build(), BodyHandlers.ofString()));
    }

    /** All the way to the pages; the answer of the page after the provider. */
    HttpResponse<String> login() throws IOException, InterruptedException {
        get(location(get(toTheProvider())));
        return get("/browse/openid");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** What the forms of a page carry. */
    static String formWord(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*?name=\"word\" value=\"([0-9a-f]+)\".*", "$1");
    }
}
