// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bytes of an answer: as many as there should be, or an IOException. Closed early, it hangs up instead of reading the
 * rest. Not thread-safe.
 */
final class S3Input extends FilterInputStream {
    private final ResponseInputStream<?> answer;
    private long left;

    S3Input(ResponseInputStream<?> answer, long length) {
        super(answer);
        this.answer = answer;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (left == 0) {
            return count == 0 ? 0 : -1;
        }
        try {
            var read = answer.read(buffer, from, (int) Math.min(count, left));
            if (read < 0) {
                throw new EOFException("the answer ends " + left + " bytes early");
            }
            left -= read;
            return read;
        } catch (SdkException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** By reading: the answer comes whole anyway. */
    @Override
    public long skip(long count) throws IOException {
        var buffer = new byte[Math.clamp(count, 1, 8192)];
        var skipped = 0L;
        while (skipped < count) {
            var read = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (left > 0) {
            answer.abort();
        } else {
            answer.close();
        }
    }
}
