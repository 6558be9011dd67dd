// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import java.util.Arrays;

/** Tells a number for each block of a grid, what neighbours have in common only once (T.800 annex B.10.2). */
final class TagTree {
    private final int[][] least; // by level from the leaves; the smallest number below
    private final int[] width;
    private final int[][] told;
    private final boolean[][] known;

    /** @param numbers row by row, none negative */
    TagTree(int columns, int rows, int[] numbers) {
        var levels = 1;
        for (int w = columns, h = rows; w * h > 1; w = (w + 1) / 2, h = (h + 1) / 2) {
            levels++;
        }
        least = new int[levels][];
        width = new int[levels];
        told = new int[levels][];
        known = new boolean[levels][];
        least[0] = numbers.clone();
        var w = columns;
        var h = rows;
        for (var level = 0; level < levels; level++) {
            width[level] = w;
            told[level] = new int[w * h];
            known[level] = new boolean[w * h];
            if (level + 1 < levels) {
                least[level + 1] = above(least[level], w, h);
            }
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
    }

    private static int[] above(int[] below, int w, int h) {
        var half = (w + 1) / 2;
        var up = new int[half * ((h + 1) / 2)];
        Arrays.fill(up, Integer.MAX_VALUE);
        for (var i = 0; i < below.length; i++) {
            var parent = i / w / 2 * half + i % w / 2;
            up[parent] = Math.min(up[parent], below[i]);
        }
        return up;
    }

    /** Tells whether the number of a block is below the bound, and if so which it is. */
    void tell(int column, int row, int bound, HeaderBits out) {
        var low = 0;
        for (var level = least.length - 1; level >= 0; level--) {
            var node = (row >> level) * width[level] + (column >> level);
            low = Math.max(low, told[level][node]);
            while (low < bound && !known[level][node]) {
                if (low >= least[level][node]) {
                    out.bit(1);
                    known[level][node] = true;
                } else {
                    out.bit(0);
                    low++;
                }
            }
            low = Math.max(low, known[level][node] ? least[level][node] : 0);
            told[level][node] = low;
        }
    }
}
