// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML in UTF-8 as it is written. Nearly all of it is ASCII, which goes straight into the bytes that are sent, without the
 * texts of a builder and an encoder in between. Not thread-safe.
 */
final class XmlOutput {
    private byte[] bytes;
    private int length;

    /** @param expected length in bytes; if it is the right one nothing is copied at the end */
    XmlOutput(int expected) {
        bytes = new byte[expected];
    }

    /** Markup, which is ASCII, as it stands. */
    @SuppressWarnings("deprecation") // takes the low byte of each character: right for ASCII, and no array in between
    XmlOutput raw(String markup) {
        makeRoom(markup.length());
        markup.getBytes(0, markup.length(), bytes, length);
        length += markup.length();
        return this;
    }

    /** A text, with markup in it escaped; characters that XML cannot carry become U+FFFD. */
    XmlOutput text(String text) {
        makeRoom(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (!XmlText.isPlain(c)) {
                return utf8(XmlText.escaped(text.substring(at)));
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    /** The first so many of these, as they are. */
    XmlOutput bytes(byte[] some, int count) {
        makeRoom(count);
        System.arraycopy(some, 0, bytes, length, count);
        length += count;
        return this;
    }

    private XmlOutput utf8(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        return bytes(encoded, encoded.length);
    }

    private void makeRoom(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), 2 * bytes.length));
        }
    }

    /** All of it; nothing may be written after that. */
    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
