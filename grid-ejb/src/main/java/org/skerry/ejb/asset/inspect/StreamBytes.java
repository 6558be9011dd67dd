// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Big-endian numbers from a stream, with the place where it stands. Not thread-safe. */
final class StreamBytes {
    private static final int BUFFER = 8192;

    private final InputStream in;
    private long position;

    StreamBytes(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /** Bytes read and passed over so far. */
    long position() {
        return position;
    }

    int u8() throws IOException {
        var value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        position++;
        return value;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    /** Whether the next two bytes are this; nothing is passed over. False at the end. */
    boolean isNext(int u16) throws IOException {
        in.mark(2);
        var first = in.read();
        var second = in.read();
        in.reset();
        return first == u16 >> 8 && second == (u16 & 0xFF);
    }

    boolean atEnd() throws IOException {
        in.mark(1);
        var next = in.read();
        in.reset();
        return next < 0;
    }

    /**
     * Passes over bytes.
     *
     * @throws EOFException if there are not as many
     */
    void skip(long count) throws IOException {
        // a stream that is passed over beyond its end tells so only by what it yields then
        if (count > 0) {
            in.skipNBytes(count - 1);
            position += count - 1;
            u8();
        }
    }
}
