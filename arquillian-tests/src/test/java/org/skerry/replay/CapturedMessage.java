// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * A request or an answer as it was captured.
 *
 * @param startLine request line or status line
 * @param body decompressed
 * @param whole whether the capture has all of the body
 */
record CapturedMessage(String startLine, List<Header> headers, Octets body, boolean whole) {
    /** A header, its name as sent. */
    record Header(String name, String value) {}

    CapturedMessage {
        headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    String method() {
        return startLine.split(" ", -1)[0];
    }

    /** With its query. */
    String path() {
        return startLine.split(" ", -1)[1];
    }

    int status() {
        return Integer.parseInt(startLine.split(" ", -1)[1]);
    }

    String text() {
        return new String(body.toArray(), StandardCharsets.UTF_8);
    }
}
