// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.Arrays;

/** Writes the layer stream's bits: numbers low byte first, each byte from its most significant bit. */
final class BitWriter {
    private byte[] bytes = new byte[256];
    private int bits;

    int bitCount() {
        return bits;
    }

    /** A number of up to 32 bits in protocol order: its whole low bytes, then what bits remain of its high end. */
    void number(int value, int width) {
        var rest = value;
        var left = width;
        while (left > Byte.SIZE) {
            raw(rest & 0xFF, Byte.SIZE);
            rest >>>= Byte.SIZE;
            left -= Byte.SIZE;
        }
        raw(rest, left);
    }

    void number(float value) {
        number(Float.floatToIntBits(value), Float.SIZE);
    }

    /** Up to 8 bits, most significant first. */
    void raw(int value, int width) {
        if (bits + width > bytes.length * Byte.SIZE) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        for (var bit = width - 1; bit >= 0; bit--, bits++) {
            if (((value >>> bit) & 1) != 0) {
                bytes[bits >>> 3] |= (byte) (0x80 >>> (bits & 7));
            }
        }
    }

    /** Bits that another writer wrote, zero from there to the end of the byte. */
    void append(byte[] from, int count) {
        var length = (count + 7) >>> 3;
        var first = bits >>> 3;
        while (first + length + 1 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        var shift = bits & 7;
        for (var at = 0; at < length; at++) {
            var whole = from[at] & 0xFF;
            bytes[first + at] |= (byte) (whole >>> shift);
            bytes[first + at + 1] |= (byte) (whole << (Byte.SIZE - shift));
        }
        bits += count;
    }

    /** All that was written, with zero bits up to a whole byte. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, (bits + 7) >>> 3);
    }
}
