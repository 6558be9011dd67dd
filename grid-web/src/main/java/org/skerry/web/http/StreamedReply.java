// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.skerry.api.binary.Octets;

/**
 * A reply that is read while it is sent, with its length. Where reading breaks off, so does the connection: the caller gets
 * less than was announced and knows.
 *
 * @param length of the body, in bytes
 */
public record StreamedReply(int status, String contentType, long length, StreamingOutput source) implements Reply {
    @Override
    public Octets body() {
        var out = new ByteArrayOutputStream(Math.toIntExact(length));
        try {
            source.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Octets.owning(out.toByteArray());
    }

    @Override
    public Response toResponse() {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .entity(source)
                .build();
    }
}
