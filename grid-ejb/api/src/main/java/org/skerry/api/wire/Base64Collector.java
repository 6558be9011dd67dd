// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.skerry.api.binary.Octets;

/** Decodes base64 that comes in pieces, up to a number of bytes; white space is ignored. */
final class Base64Collector {
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int maxBytes;
    private int bits;
    private int digits;
    private boolean padded;

    Base64Collector(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void add(char[] text, int from, int count) {
        for (var at = from; at < from + count; at++) {
            var c = text[at];
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            if (c == '=') {
                padded = true;
                continue;
            }
            if (padded || c >= VALUES.length || VALUES[c] < 0) {
                throw new MalformedBodyException("not base64");
            }
            bits = (bits << 6) | VALUES[c];
            if (++digits == 4) {
                write(3, bits);
                digits = 0;
                bits = 0;
            }
        }
    }

    Octets toOctets() {
        switch (digits) {
            case 0 -> {
                // ended on a whole group
            }
            case 2 -> write(1, bits << 12);
            case 3 -> write(2, bits << 6);
            default -> throw new MalformedBodyException("base64 cut short");
        }
        digits = 0;
        return Octets.owning(out.toByteArray());
    }

    private void write(int count, int group) {
        if (out.size() + count > maxBytes) {
            throw new MalformedBodyException("blob larger than " + maxBytes + " bytes");
        }
        for (var shift = 16; shift > 16 - 8 * count; shift -= 8) {
            out.write(group >> shift);
        }
    }
}
