// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

/** Numbers over a square that fit together at its borders, from which textures are drawn; each seed has its own. */
final class Pattern {
    private final int size;
    private final long seed;

    Pattern(int size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /** Clouds of noise from 0 to 1: {@code cells} to the side at first, then twice as many and half as strong. */
    double clouds(double x, double y, int cells, int octaves) {
        return clouds(x, y, cells, cells, octaves);
    }

    /** As above, with its own number of cells each way, for what is drawn out in one direction. */
    double clouds(double x, double y, int across, int up, int octaves) {
        var sum = 0.0;
        var total = 0.0;
        var strength = 1.0;
        for (var octave = 0; octave < octaves; octave++) {
            sum += strength
                    * noise(x / size * (across << octave), y / size * (up << octave), across << octave, up << octave);
            total += strength;
            strength /= 2;
        }
        return sum / total;
    }

    private double noise(double x, double y, int columns, int rows) {
        var column = (int) StrictMath.floor(x);
        var row = (int) StrictMath.floor(y);
        var fx = smooth(x - column);
        var fy = smooth(y - row);
        var low = mix(lattice(column, row, columns, rows), lattice(column + 1, row, columns, rows), fx);
        var high = mix(lattice(column, row + 1, columns, rows), lattice(column + 1, row + 1, columns, rows), fx);
        return mix(low, high, fy);
    }

    private double lattice(int column, int row, int columns, int rows) {
        var bits = seed * 0x9E37_79B9_7F4A_7C15L
                + Math.floorMod(column, columns) * 0xD1B5_4A32_D192_ED03L
                + Math.floorMod(row, rows) * 0x8CB9_2BA7_2F3D_8DD7L
                + columns;
        bits = (bits ^ (bits >>> 31)) * 0xBF58_476D_1CE4_E5B9L;
        bits = (bits ^ (bits >>> 29)) * 0x94D0_49BB_1331_11EBL;
        return ((bits ^ (bits >>> 32)) >>> 11) * 0x1p-53;
    }

    static double smooth(double t) {
        var inside = Math.clamp(t, 0.0, 1.0);
        return inside * inside * (3 - 2 * inside);
    }

    static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
