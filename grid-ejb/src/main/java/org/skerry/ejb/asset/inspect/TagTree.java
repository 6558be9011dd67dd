// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of a grid of blocks, told bit by bit with what neighbours have in common told once (ISO 15444-1 B.10.2). Not
 * thread-safe.
 */
final class TagTree {
    /** From the leaves to the root. */
    private final List<Level> levels = new ArrayList<>();

    TagTree(int columns, int rows) {
        var width = columns;
        var height = rows;
        levels.add(new Level(width, height));
        while (width > 1 || height > 1) {
            width = (width + 1) / 2;
            height = (height + 1) / 2;
            levels.add(new Level(width, height));
        }
    }

    /** Numbers that each are the least of four below. */
    private static final class Level {
        private final int width;
        private final int[] least;
        private final boolean[] known;

        Level(int width, int height) {
            this.width = width;
            least = new int[width * height];
            known = new boolean[width * height];
        }
    }

    /** Reads as many bits as it takes to know whether a block's number is below a bound. */
    boolean isBelow(PacketBits bits, int column, int row, int bound) throws IOException {
        var least = 0;
        for (var depth = levels.size() - 1; depth >= 0; depth--) {
            var level = levels.get(depth);
            var node = (row >> depth) * level.width + (column >> depth);
            var value = Math.max(least, level.least[node]);
            while (!level.known[node] && value < bound) {
                if (bits.next() == 1) {
                    level.known[node] = true;
                } else {
                    value++;
                }
            }
            level.least[node] = value;
            least = value;
        }
        return levels.getFirst().known[row * levels.getFirst().width + column] && least < bound;
    }
}
