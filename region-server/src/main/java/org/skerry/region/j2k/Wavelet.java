// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

/** The reversible 5/3 wavelet transform of T.800 annex F, for sides that are powers of two. */
final class Wavelet {
    private Wavelet() {}

    /** Transforms a square plane in place, the given number of times; each time its low-pass quarter again. */
    static void forward(int[] plane, int side, int levels) {
        var line = new int[side];
        for (var size = side; size > side >> levels; size /= 2) {
            for (var x = 0; x < size; x++) {
                line(plane, x, side, size, line);
            }
            for (var y = 0; y < size; y++) {
                line(plane, y * side, 1, size, line);
            }
        }
    }

    private static void line(int[] plane, int from, int stride, int size, int[] line) {
        for (var i = 0; i < size; i++) {
            line[i] = plane[from + i * stride];
        }
        for (var i = 1; i < size; i += 2) {
            var after = i + 1 < size ? line[i + 1] : line[i - 1];
            line[i] -= (line[i - 1] + after) >> 1;
        }
        for (var i = 0; i < size; i += 2) {
            var before = i > 0 ? line[i - 1] : line[1];
            line[i] += (before + line[i + 1] + 2) >> 2;
        }
        for (var i = 0; i < size / 2; i++) {
            plane[from + i * stride] = line[2 * i];
            plane[from + (size / 2 + i) * stride] = line[2 * i + 1];
        }
    }
}
