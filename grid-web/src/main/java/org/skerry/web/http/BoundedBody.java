// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads request bodies up to a limit; larger ones answer 413, broken ones 400. */
public final class BoundedBody {
    /** Most bodies are smaller; InputStream.readNBytes takes 16 kB for each. */
    private static final int FIRST = 1024;

    private BoundedBody() {}

    /** The same body to be read as it comes: past the limit, reading throws {@link BodyTooLargeException}. */
    public static InputStream stream(InputStream body, long maxBytes) {
        return new Bounded(body, maxBytes);
    }

    /** Not thread-safe. */
    private static final class Bounded extends FilterInputStream {
        private final long maxBytes;
        private long left;

        Bounded(InputStream body, long maxBytes) {
            super(body);
            this.maxBytes = maxBytes;
            left = maxBytes;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            var read = in.read(buffer, from, count);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLargeException(maxBytes);
            }
        }
    }

    public static byte[] read(InputStream body, int maxBytes) {
        try {
            var read = upTo(body, maxBytes + 1);
            if (read.length > maxBytes) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return read;
        } catch (IOException broken) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, broken);
        }
    }

    /** All that comes, or so many bytes of it, in no more memory than four times what came. */
    static byte[] upTo(InputStream body, int most) throws IOException {
        var bytes = new byte[Math.min(FIRST, most)];
        var length = 0;
        while (length < most) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(4L * length, most));
            }
            var count = body.read(bytes, length, bytes.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return Arrays.copyOf(bytes, length);
    }
}
