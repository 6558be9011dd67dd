// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.skerry.api.asset.ContentHash;

/** A body as it comes in, of at most so many bytes, and the hash of what came. Not thread-safe. */
final class BoundedStream extends FilterInputStream {
    private final MessageDigest digest = ContentHash.digest();
    private final long max;
    private long read;

    /** More came than may. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BoundedStream(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    /** Of all that was read; once. */
    ContentHash hash() {
        return ContentHash.of(digest);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var count = super.read(buffer, from, length);
        if (count > 0) {
            read += count;
            if (read > max) {
                throw new TooLargeException();
            }
            digest.update(buffer, from, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("what is stored is read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
