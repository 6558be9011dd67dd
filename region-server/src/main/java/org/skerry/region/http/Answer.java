// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.binary.Octets;

/**
 * What is sent back.
 *
 * @param headers beyond length, type and connection
 * @param ifUnsent runs, on any thread and without blocking it, when the peer has hung up before it was sent
 */
public record Answer(int status, String contentType, Octets body, Map<String, String> headers, Runnable ifUnsent) {
    private static final String PLAIN = "text/plain;charset=UTF-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** One that nobody misses. */
    public Answer(int status, String contentType, Octets body, Map<String, String> headers) {
        this(status, contentType, body, headers, Answer::nothing);
    }

    public static Answer ok(String contentType, Octets body) {
        return new Answer(200, contentType, body, Map.of());
    }

    public static Answer text(int status, String text) {
        return new Answer(status, PLAIN, Octets.utf8(text), Map.of());
    }

    /** A status and no body. */
    public static Answer empty(int status) {
        return new Answer(status, PLAIN, Octets.EMPTY, Map.of());
    }

    public static Answer notFound() {
        return text(404, "not found");
    }

    public static Answer badRequest(String problem) {
        return text(400, problem);
    }

    /** Tells which method would have been right. */
    public static Answer methodNotAllowed(String allowed) {
        return text(405, "use " + allowed).with("Allow", allowed);
    }

    private static void nothing() {}

    Answer withBody(Octets other) {
        return new Answer(status, contentType, other, headers, ifUnsent);
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more, ifUnsent);
    }

    /** The same answer, with what to do when it cannot be sent. */
    public Answer whenUnsent(Runnable unsent) {
        return new Answer(status, contentType, body, headers, unsent);
    }
}
