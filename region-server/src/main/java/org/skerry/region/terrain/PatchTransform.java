// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

/**
 * From 256 samples to 256 whole coefficients in the order of transmission: cosine transform, division by a step that
 * grows with the frequency, zig-zag (lludp section 8).
 */
final class PatchTransform {
    static final int SIDE = Heightmap.PATCH_SIZE;

    /** Row of the transform is frequency, column is sample; orthonormal, so its transpose is its inverse. */
    private static final double[][] COSINES = cosines();

    /** For each place in the order of transmission the index, row times 16 plus column, of its coefficient. */
    private static final int[] ZIG_ZAG = zigZag();

    private PatchTransform() {}

    /** Rounds to the nearest coefficient, which halves the error that cutting off the fraction would make. */
    static int[] coefficients(double[] samples) {
        var byRows = new double[SIDE * SIDE];
        for (var y = 0; y < SIDE; y++) {
            for (var i = 0; i < SIDE; i++) {
                var sum = 0.0;
                for (var x = 0; x < SIDE; x++) {
                    sum += samples[y * SIDE + x] * COSINES[i][x];
                }
                byRows[y * SIDE + i] = sum;
            }
        }
        var result = new int[SIDE * SIDE];
        for (var place = 0; place < result.length; place++) {
            var j = ZIG_ZAG[place] / SIDE;
            var i = ZIG_ZAG[place] % SIDE;
            var sum = 0.0;
            for (var y = 0; y < SIDE; y++) {
                sum += byRows[y * SIDE + i] * COSINES[j][y];
            }
            result[place] = (int) Math.rint(sum / step(place));
        }
        return result;
    }

    /** By how much the coefficient at a place in the order of transmission was divided. */
    static int step(int place) {
        return 1 + 2 * (ZIG_ZAG[place] / SIDE + ZIG_ZAG[place] % SIDE);
    }

    private static double[][] cosines() {
        var table = new double[SIDE][SIDE];
        for (var frequency = 0; frequency < SIDE; frequency++) {
            var scale = frequency == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
            for (var sample = 0; sample < SIDE; sample++) {
                table[frequency][sample] = scale * Math.cos(Math.PI * (sample + 0.5) * frequency / SIDE);
            }
        }
        return table;
    }

    private static int[] zigZag() {
        var order = new int[SIDE * SIDE];
        var place = 0;
        for (var diagonal = 0; diagonal < 2 * SIDE - 1; diagonal++) {
            var first = Math.max(0, diagonal - SIDE + 1);
            var last = Math.min(diagonal, SIDE - 1);
            for (var step = first; step <= last; step++) {
                // odd diagonals run down (the row grows), even ones up
                var row = diagonal % 2 != 0 ? step : first + last - step;
                order[place++] = row * SIDE + diagonal - row;
            }
        }
        return order;
    }
}
