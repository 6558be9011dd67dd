// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.j2k;

import org.skerry.api.binary.Octets;

/** Codes a block of one subband's coefficients, bit plane by bit plane from the highest (T.800 annex D). */
final class BlockEncoder {
    private static final int SIGNS = 9;
    private static final int REFINEMENT = 14;
    private static final int RUN = 17;
    private static final int UNIFORM = 18;
    private static final int STRIPE = 4;

    private final Band band;
    private final int width;
    private final int height;
    private final int stride;
    private final int[] magnitude;
    private final int[] sign; // 1 or -1 where a coefficient is known not to be zero, else 0
    private final boolean[] negative;
    private final boolean[] visited;
    private final boolean[] refined;
    private final ArithmeticEncoder coder = new ArithmeticEncoder();
    private int plane;

    /** What a subband holds the high frequencies of. */
    enum Band {
        LOW,
        HORIZONTAL,
        VERTICAL,
        BOTH
    }

    /**
     * What came of a block.
     *
     * @param planes bit planes from the highest that is not all zero
     * @param passes coded; none if nothing is left of the block
     */
    record Coded(int planes, int passes, Octets code) {}

    private BlockEncoder(Band band, int width, int height) {
        this.band = band;
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        var cells = stride * (height + 2);
        magnitude = new int[cells];
        sign = new int[cells];
        negative = new boolean[cells];
        visited = new boolean[cells];
        refined = new boolean[cells];
    }

    /**
     * Codes a block.
     *
     * @param from index of its first coefficient
     * @param rowLength of the plane it lies in
     * @param dropped so many of the lowest bit planes are left out
     */
    static Coded encode(Band band, int[] plane, int from, int rowLength, int width, int height, int dropped) {
        var block = new BlockEncoder(band, width, height);
        var all = 0;
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var value = plane[from + y * rowLength + x];
                var cell = block.cell(x, y);
                block.magnitude[cell] = Math.abs(value);
                block.negative[cell] = value < 0;
                all |= Math.abs(value);
            }
        }
        var planes = Integer.SIZE - Integer.numberOfLeadingZeros(all);
        if (planes <= dropped) {
            return new Coded(planes, 0, Octets.EMPTY);
        }
        return new Coded(planes, 3 * (planes - dropped) - 2, Octets.owning(block.code(planes, dropped)));
    }

    private byte[] code(int planes, int dropped) {
        coder.start(0, 4);
        coder.start(RUN, 3);
        coder.start(UNIFORM, 46);
        for (plane = planes - 1; plane >= dropped; plane--) {
            if (plane < planes - 1) {
                significance();
                refinement();
            }
            cleanup();
        }
        return coder.finish();
    }

    private int cell(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    private int bit(int cell) {
        return magnitude[cell] >> plane & 1;
    }

    private void significance() {
        for (var top = 0; top < height; top += STRIPE) {
            for (var x = 0; x < width; x++) {
                for (var y = top; y < Math.min(top + STRIPE, height); y++) {
                    var cell = cell(x, y);
                    var context = context(cell);
                    if (sign[cell] == 0 && context != 0) {
                        coder.encode(context, bit(cell));
                        visited[cell] = true;
                        if (bit(cell) != 0) {
                            found(cell);
                        }
                    }
                }
            }
        }
    }

    private void refinement() {
        for (var top = 0; top < height; top += STRIPE) {
            for (var x = 0; x < width; x++) {
                for (var y = top; y < Math.min(top + STRIPE, height); y++) {
                    var cell = cell(x, y);
                    if (sign[cell] != 0 && !visited[cell]) {
                        var first = context(cell) == 0 ? REFINEMENT : REFINEMENT + 1;
                        coder.encode(refined[cell] ? REFINEMENT + 2 : first, bit(cell));
                        refined[cell] = true;
                    }
                }
            }
        }
    }

    /** All that the other two passes left out; forgets whom they visited. */
    private void cleanup() {
        for (var top = 0; top < height; top += STRIPE) {
            for (var x = 0; x < width; x++) {
                var end = Math.min(top + STRIPE, height);
                var y = top;
                if (end - top == STRIPE && quiet(x, top)) {
                    while (y < end && bit(cell(x, y)) == 0) {
                        y++;
                    }
                    coder.encode(RUN, y < end ? 1 : 0);
                    if (y < end) {
                        coder.encode(UNIFORM, (y - top) >> 1);
                        coder.encode(UNIFORM, (y - top) & 1);
                        found(cell(x, y));
                        y++;
                    }
                }
                for (; y < end; y++) {
                    var cell = cell(x, y);
                    if (sign[cell] == 0 && !visited[cell]) {
                        coder.encode(context(cell), bit(cell));
                        if (bit(cell) != 0) {
                            found(cell);
                        }
                    }
                }
                for (var row = top; row < end; row++) {
                    visited[cell(x, row)] = false;
                }
            }
        }
    }

    /** Whether nothing is known in and around a column of a stripe. */
    private boolean quiet(int x, int top) {
        for (var y = top; y < top + STRIPE; y++) {
            var cell = cell(x, y);
            if (sign[cell] != 0 || visited[cell] || context(cell) != 0) {
                return false;
            }
        }
        return true;
    }

    private void found(int cell) {
        var across = Math.clamp((long) sign[cell - 1] + sign[cell + 1], -1, 1);
        var along = Math.clamp((long) sign[cell - stride] + sign[cell + stride], -1, 1);
        var mirrored = across < 0 || (across == 0 && along < 0);
        // 9: nothing around; 10: above or below; 11 to 13: beside, by what is above and below
        var context = across == 0 ? SIGNS + Math.abs(along) : SIGNS + 3 + across * along;
        coder.encode(context, negative[cell] == mirrored ? 0 : 1);
        sign[cell] = negative[cell] ? -1 : 1;
    }

    /** By which neighbours are known not to be zero. */
    private int context(int cell) {
        var across = known(cell - 1) + known(cell + 1);
        var along = known(cell - stride) + known(cell + stride);
        var diagonal = known(cell - stride - 1)
                + known(cell - stride + 1)
                + known(cell + stride - 1)
                + known(cell + stride + 1);
        return switch (band) {
            case LOW, VERTICAL -> straight(across, along, diagonal);
            case HORIZONTAL -> straight(along, across, diagonal);
            case BOTH -> crossed(across + along, diagonal);
        };
    }

    private static int straight(int main, int other, int diagonal) {
        if (main == 2) {
            return 8;
        }
        if (main == 1) {
            return other > 0 ? 7 : diagonal > 0 ? 6 : 5;
        }
        return other > 0 ? 2 + other : Math.min(diagonal, 2);
    }

    private static int crossed(int beside, int diagonal) {
        return switch (diagonal) {
            case 0 -> Math.min(beside, 2);
            case 1 -> 3 + Math.min(beside, 2);
            case 2 -> beside > 0 ? 7 : 6;
            default -> 8;
        };
    }

    private int known(int cell) {
        return sign[cell] & 1;
    }
}
