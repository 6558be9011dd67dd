// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

/**
 * Makes the island that a new region begins as: level ground in the middle, a gentle fall to a beach, sea all around.
 * The same seed gives the same island, whatever the machine.
 */
public final class IslandGenerator {
    /** Height of the water, in metres. */
    public static final float WATER = 20;

    private static final double SUMMIT = 27;
    private static final double SEA_FLOOR = 11;

    /** Radii in halves of the side: the top, the shore and where the slope has reached the sea floor. */
    private static final double TOP_RADIUS = 0.08;

    private static final double SHORE_RADIUS = 0.68;
    private static final double FLOOR_RADIUS = 0.9;

    /** How far the noise bends the shore, in halves of the side. */
    private static final double SHORE_BEND = 0.16;

    private final long seed;

    public IslandGenerator(long seed) {
        this.seed = seed;
    }

    /** An island that fills a region of this side, in metres. */
    public Heightmap generate(int size) {
        var map = new Heightmap(size);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                map.set(x, y, (float) height(x, y, size));
            }
        }
        return map;
    }

    private double height(int x, int y, int size) {
        var half = size / 2.0;
        var radius = Math.sqrt(square((x - half) / half) + square((y - half) / half));
        // the bend fades in with the distance, so that the middle stays level, and out at the border, which is all sea
        var bent = radius
                + SHORE_BEND * fade(radius, 0.2, 0.55) * (1 - fade(radius, 0.85, 1)) * noise(x, y, half / 2.5, 1);
        var relief = 0.9 * fade(radius, TOP_RADIUS, 0.35) * noise(x, y, half / 5, 2);
        return profile(bent) + relief;
    }

    /** The height at a distance from the middle, were there no noise. */
    private static double profile(double radius) {
        if (radius < SHORE_RADIUS) {
            return SUMMIT + (WATER - SUMMIT) * fade(radius, TOP_RADIUS, SHORE_RADIUS * 1.12);
        }
        var shore = SUMMIT + (WATER - SUMMIT) * fade(SHORE_RADIUS, TOP_RADIUS, SHORE_RADIUS * 1.12);
        return shore + (SEA_FLOOR - shore) * fade(radius, SHORE_RADIUS * 0.98, FLOOR_RADIUS);
    }

    /** From 0 before {@code from} to 1 after {@code to}, without a kink. */
    private static double fade(double value, double from, double to) {
        var t = Math.clamp((value - from) / (to - from), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /** Smooth noise from -1 to 1 whose hills are about {@code scale} metres wide. */
    private double noise(double x, double y, double scale, int octave) {
        var column = Math.floor(x / scale);
        var row = Math.floor(y / scale);
        var fx = fade(x / scale, column, column + 1);
        var fy = fade(y / scale, row, row + 1);
        var south = mix(lattice(column, row, octave), lattice(column + 1, row, octave), fx);
        var north = mix(lattice(column, row + 1, octave), lattice(column + 1, row + 1, octave), fx);
        return mix(south, north, fy);
    }

    /** A number from -1 to 1 that depends on the place and the seed alone. */
    private double lattice(double column, double row, int octave) {
        var bits = seed * 31 + octave;
        bits = scramble(bits + (long) column);
        bits = scramble(bits + (long) row);
        return (bits >>> 11) * 0x1p-52 - 1;
    }

    private static long scramble(long bits) {
        var z = bits + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
        z = (z ^ (z >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
        return z ^ (z >>> 32);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double square(double value) {
        return value * value;
    }
}
