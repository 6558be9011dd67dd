// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP, as a peer would speak it. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(request(address).build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(URI address, String type, String body) throws IOException, InterruptedException {
        var request = request(address).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /**
     * Bytes, whatever they are.
     *
     * @param headers further ones, names and values in turn
     */
    static HttpResponse<byte[]> post(URI address, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = request(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** As a script in a region does. */
    static HttpResponse<String> postAsScript(URI address, String type, String body)
            throws IOException, InterruptedException {
        var request = request(address)
                .header("Content-Type", type)
                .header("X-SecondLife-Shard", "OpenSim")
                .POST(BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    }
}
