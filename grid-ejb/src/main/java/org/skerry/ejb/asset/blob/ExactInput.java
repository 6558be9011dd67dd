// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** As many bytes as there should be, or an IOException: a file that was cut never looks like a shorter one. Not thread-safe. */
public final class ExactInput extends FilterInputStream {
    private final String what;
    private long left;

    /**
     * @param what for the message of the exception
     * @param left how many bytes are to come
     */
    public ExactInput(InputStream in, String what, long left) {
        super(in);
        this.what = what;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        var one = in.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (left == 0) {
            return count == 0 ? 0 : -1;
        }
        var read = in.read(buffer, from, (int) Math.min(count, left));
        count(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    private void count(int read) throws IOException {
        if (read < 0) {
            throw new EOFException(what + " ends " + left + " bytes early");
        }
        left -= read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
