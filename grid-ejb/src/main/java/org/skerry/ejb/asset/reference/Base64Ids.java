// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

import java.util.Arrays;

/** Any 16 bytes within what may be BASE64: a run of its letters, from their first on. Not thread-safe. */
final class Base64Ids {
    private static final byte[] VALUES = values();
    private static final byte NONE = -1;
    /** Writers that break lines do it after as many letters as are whole bytes, and not before. */
    private static final int SHORTEST_LINE = 60;

    private final ByteWindow window;
    private int run;
    private int bits;

    Base64Ids(IdScanner.Halves found) {
        window = new ByteWindow(found);
    }

    private static byte[] values() {
        var values = new byte[256];
        Arrays.fill(values, NONE);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var at = 0; at < letters.length(); at++) {
            values[letters.charAt(at)] = (byte) at;
        }
        return values;
    }

    void accept(int character) {
        var value = VALUES[character];
        if (value == NONE) {
            if (!isLineBreak(character) || run < SHORTEST_LINE || run % 4 != 0) {
                run = 0;
                window.restart();
            }
            return;
        }
        bits = (bits << 6 | value) & 0xFFF;
        run++;
        // of four letters the second, third and fourth make a byte whole
        switch (run & 3) {
            case 2 -> window.accept(bits >> 4 & 0xFF);
            case 3 -> window.accept(bits >> 2 & 0xFF);
            case 0 -> window.accept(bits & 0xFF);
            default -> {}
        }
        if (run < 0) {
            run = SHORTEST_LINE;
        }
    }

    private static boolean isLineBreak(int character) {
        return character == '\n' || character == '\r';
    }
}
