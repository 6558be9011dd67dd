// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes with value equality. Records hold these, never an array. */
public final class Octets {
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes. */
    public static Octets copyOf(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /** Takes the array over without a copy; the caller promises never to touch it again. */
    public static Octets owning(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes);
    }

    /** The text in UTF-8, without a terminating NUL. */
    public static Octets utf8(String text) {
        return owning(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text in UTF-8 with the terminating NUL that most text fields of the viewer protocol carry. */
    public static Octets utf8z(String text) {
        var raw = text.getBytes(StandardCharsets.UTF_8);
        return owning(Arrays.copyOf(raw, raw.length + 1));
    }

    public int length() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public byte at(int index) {
        return bytes[index];
    }

    /** A fresh copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** A view of the bytes, without a copy and read-only. */
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Copies a range into a buffer. */
    public void copyTo(int from, byte[] target, int at, int count) {
        System.arraycopy(bytes, from, target, at, count);
    }

    /** Writes all bytes, without a copy. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** The bytes from {@code from} up to, not including, {@code to}. */
    public Octets slice(int from, int to) {
        return owning(Arrays.copyOfRange(bytes, from, to));
    }

    /** As UTF-8 text; everything from the first NUL on is left out, malformed bytes become U+FFFD. */
    public String text() {
        var end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Up to 32 bytes in hex and the length. */
    @Override
    public String toString() {
        var shown = Math.min(bytes.length, 32);
        return "Octets[" + bytes.length + ": " + HexFormat.of().formatHex(bytes, 0, shown)
                + (shown < bytes.length ? "…]" : "]");
    }
}
