// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import java.io.ByteArrayOutputStream;

/** The bits of a packet's header: after a byte of ones the next begins with a zero (T.800 annex B.10.1). */
final class HeaderBits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int open;
    private int free = Byte.SIZE;

    void bit(int bit) {
        if (free == 0) {
            out.write(open);
            free = open == 0xFF ? Byte.SIZE - 1 : Byte.SIZE;
            open = 0;
        }
        free--;
        open |= bit << free;
    }

    void number(int value, int width) {
        for (var at = width - 1; at >= 0; at--) {
            bit(value >> at & 1);
        }
    }

    /** How many passes a block has. */
    void passes(int count) {
        if (count == 1) {
            bit(0);
        } else if (count == 2) {
            number(0b10, 2);
        } else if (count <= 5) {
            number(0b11, 2);
            number(count - 3, 2);
        } else if (count <= 36) {
            number(0b1111, 4);
            number(count - 6, 5);
        } else {
            number(0b1_1111_1111, 9);
            number(count - 37, 7);
        }
    }

    /** The length of a block's code in bytes; the width of that number follows from its passes. */
    void length(int bytes, int passes) {
        var width = 3 + log2(passes);
        for (var needed = log2(Math.max(bytes, 1)) + 1; width < needed; width++) {
            bit(1);
        }
        bit(0);
        number(bytes, width);
    }

    private static int log2(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
    }

    /** Whole bytes, the last of them not all ones. */
    byte[] finish() {
        out.write(open);
        if (open == 0xFF) {
            out.write(0);
        }
        return out.toByteArray();
    }
}
