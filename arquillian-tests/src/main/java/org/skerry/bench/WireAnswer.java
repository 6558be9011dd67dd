// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One answer; its bytes are those of the connection, and are overwritten by the next. Used by one thread. */
final class WireAnswer {
    private int status;
    private byte[] body = new byte[64 * 1024];
    private int length;

    void begin(int newStatus) {
        status = newStatus;
        length = 0;
    }

    /** Room for so many more bytes of the body, from {@link #length()} on. */
    byte[] room(int more) {
        if (body.length - length < more) {
            var larger = new byte[Math.max(length + more, body.length * 2)];
            System.arraycopy(body, 0, larger, 0, length);
            body = larger;
        }
        return body;
    }

    void added(int count) {
        length += count;
    }

    int status() {
        return status;
    }

    /** Of the body, in bytes. */
    int length() {
        return length;
    }

    InputStream stream() {
        return new ByteArrayInputStream(body, 0, length);
    }

    byte[] toArray() {
        return Arrays.copyOf(body, length);
    }

    /** Where the ASCII text begins in the body from there on, -1 if nowhere. */
    int indexOf(String ascii, int from) {
        var wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (var at = Math.max(0, from); at <= length - wanted.length; at++) {
            var same = 0;
            while (same < wanted.length && body[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    boolean contains(String ascii) {
        return indexOf(ascii, 0) >= 0;
    }

    /** Part of the body as text. */
    String text(int from, int count) {
        return new String(body, from, Math.clamp(length - from, 0, count), StandardCharsets.UTF_8);
    }
}
