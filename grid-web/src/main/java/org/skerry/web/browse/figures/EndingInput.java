// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.skerry.api.binary.Octets;

/**
 * A codestream that ends for good. The decoder takes the end for bits that are all set, and one that is broken in the
 * wrong place has it count those for ever; told often enough with an exception, it stops.
 */
final class EndingInput extends MemoryCacheImageInputStream {
    private static final int PATIENCE = 10_000;

    private final long length;
    /** How often it was read at its end and nowhere else since. */
    private int beyond;

    EndingInput(Octets codestream) {
        super(new ByteArrayInputStream(codestream.toArray()));
        length = codestream.length();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        return told(super.read());
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return told(super.read(buffer, from, length));
    }

    private int told(int result) throws EOFException {
        beyond = result < 0 ? beyond + 1 : 0;
        if (beyond > PATIENCE) {
            throw new EOFException("it ends here");
        }
        return result;
    }
}
