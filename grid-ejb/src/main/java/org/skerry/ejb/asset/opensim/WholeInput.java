// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Throws where bytes end early: a file that was cut under us is an error, not a shorter asset. */
final class WholeInput extends FilterInputStream {
    private long left;

    WholeInput(InputStream in, long length) {
        super(in);
        left = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        var read = in.read(buffer, from, (int) Math.min(count, left));
        if (read < 0) {
            throw new EOFException("the file ends " + left + " bytes early");
        }
        left -= read;
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
