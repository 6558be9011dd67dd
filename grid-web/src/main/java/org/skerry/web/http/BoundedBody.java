// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit; larger ones answer 413, broken ones 400. */
public final class BoundedBody {
    private BoundedBody() {}

    public static byte[] read(InputStream body, int maxBytes) {
        try {
            var read = body.readNBytes(maxBytes + 1);
            if (read.length > maxBytes) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return read;
        } catch (IOException broken) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, broken);
        }
    }
}
