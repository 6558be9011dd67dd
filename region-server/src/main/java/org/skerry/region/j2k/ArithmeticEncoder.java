// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import java.util.Arrays;

/** The adaptive binary arithmetic coder of T.800 annex C. Made anew for each block. */
final class ArithmeticEncoder {
    static final int CONTEXTS = 19;

    /** For each state: the less probable symbol's share, the next state after either symbol, and whether they swap. */
    private static final int[][] STATES = {
        {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0}, {0x0521, 5, 29, 0},
        {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0}, {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0},
        {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0}, {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1},
        {0x5401, 16, 14, 0}, {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
        {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0}, {0x1C01, 25, 22, 0},
        {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0}, {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0},
        {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0}, {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0},
        {0x02A1, 36, 33, 0}, {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
        {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0}, {0x0005, 45, 42, 0},
        {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0}
    };

    private final int[] state = new int[CONTEXTS];
    private final int[] likely = new int[CONTEXTS];
    private byte[] out = new byte[256];
    private int at; // of the last byte; out[0] stands before the first
    private int interval = 0x8000;
    private int code;
    private int left = 12;

    void start(int context, int first) {
        state[context] = first;
    }

    void encode(int context, int bit) {
        var row = STATES[state[context]];
        interval -= row[0];
        if (bit == likely[context]) {
            if ((interval & 0x8000) != 0) {
                code += row[0];
                return;
            }
            if (interval < row[0]) {
                interval = row[0];
            } else {
                code += row[0];
            }
            state[context] = row[1];
        } else {
            if (interval < row[0]) {
                code += row[0];
            } else {
                interval = row[0];
            }
            likely[context] ^= row[3];
            state[context] = row[2];
        }
        do {
            interval <<= 1;
            code <<= 1;
            if (--left == 0) {
                byteOut();
            }
        } while ((interval & 0x8000) == 0);
    }

    private void byteOut() {
        if ((out[at] & 0xFF) != 0xFF && (code & 0x800_0000) != 0) {
            out[at]++;
            code &= 0x7FF_FFFF;
        }
        // after a byte of ones the next has seven bits, so that no marker comes about
        var shift = (out[at] & 0xFF) == 0xFF ? 20 : 19;
        if (++at == out.length) {
            out = Arrays.copyOf(out, at * 2);
        }
        out[at] = (byte) (code >> shift);
        code &= (1 << shift) - 1;
        left = shift == 20 ? 7 : 8;
    }

    /** Ends the code and gives it. */
    byte[] finish() {
        var most = code + interval;
        code |= 0xFFFF;
        if (code >= most) {
            code -= 0x8000;
        }
        code <<= left;
        byteOut();
        code <<= left;
        byteOut();
        var end = (out[at] & 0xFF) == 0xFF ? at : at + 1;
        return Arrays.copyOfRange(out, 1, end);
    }
}
