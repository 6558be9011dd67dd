// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * What was answered, as far as peers look at it.
 *
 * @param headers one line each, in the order of their names
 * @param body one character for each byte
 */
record Answer(int status, String headers, String body) {
    private static final List<String> LOOKED_AT = List.of(
            "Allow",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Type",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "X-Handlers-Provided");

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                headers(response.headers()),
                new String(response.body(), StandardCharsets.ISO_8859_1));
    }

    private static String headers(HttpHeaders all) {
        var lines = new TreeMap<String, List<String>>();
        LOOKED_AT.forEach(name -> lines.put(name, all.allValues(name)));
        lines.values().removeIf(List::isEmpty);
        return String.join("\n", lines.entrySet().stream().map(Object::toString).toList());
    }

    /** Whatever of it is compared, as one text. */
    String whole() {
        return status + "\n" + headers + "\n" + body;
    }
}
