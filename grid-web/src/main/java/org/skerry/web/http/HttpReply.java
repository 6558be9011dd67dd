// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.skerry.api.binary.Octets;

/**
 * A whole reply. It is sent with its length, never in chunks: some old simulators cannot read those.
 *
 * @param body buffered
 */
public record HttpReply(int status, String contentType, Octets body) implements Reply {
    /** A reply of bytes, which nobody changes any more. */
    public static HttpReply of(int status, String contentType, byte[] body) {
        return new HttpReply(status, contentType, Octets.owning(body));
    }

    public static HttpReply text(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any reply, with all of its body in memory. */
    public static HttpReply of(Reply reply) {
        return new HttpReply(reply.status(), reply.contentType(), reply.body());
    }

    public static HttpReply empty(int status, String contentType) {
        return new HttpReply(status, contentType, Octets.EMPTY);
    }

    @Override
    public Response toResponse() {
        return toResponseBuilder().build();
    }

    public Response.ResponseBuilder toResponseBuilder() {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, body.length())
                .entity((StreamingOutput) body::writeTo);
    }
}
