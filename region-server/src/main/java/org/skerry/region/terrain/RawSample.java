// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.Arrays;

/**
 * A sample of the .raw form: the first byte times the second by 128 is the height in metres, the third the water's, the
 * last two the height before editing; those between are flags that nobody reads.
 */
final class RawSample {
    static final int BYTES = 13;

    private static final int ORIGINAL = 11;
    private static final float SCALE = 128;
    private static final int LARGEST = 255 * 255;

    /** For each product of two bytes up to the largest, the first byte of the nearest one that exists. */
    private static final int[] FIRST = new int[LARGEST + 1];

    private static final int[] SECOND = new int[LARGEST + 1];

    static {
        var distance = new int[LARGEST + 1];
        Arrays.fill(distance, Integer.MAX_VALUE);
        for (var first = 0; first <= 255; first++) {
            for (var second = 1; second <= 255; second++) {
                var product = first * second;
                distance[product] = 0;
                FIRST[product] = first;
                SECOND[product] = second;
            }
        }
        for (var p = 1; p <= LARGEST; p++) {
            spread(distance, p, p - 1);
        }
        for (var p = LARGEST - 1; p >= 0; p--) {
            spread(distance, p, p + 1);
        }
    }

    private RawSample() {}

    private static void spread(int[] distance, int to, int from) {
        if (distance[from] != Integer.MAX_VALUE && distance[from] + 1 < distance[to]) {
            distance[to] = distance[from] + 1;
            FIRST[to] = FIRST[from];
            SECOND[to] = SECOND[from];
        }
    }

    static float height(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) * (bytes[at + 1] & 0xFF) / SCALE;
    }

    /** Writes the nearest height there is; below 0 there is none, nor above 508 m. */
    static void write(byte[] bytes, int at, float height, float water) {
        var product = Math.clamp(Math.round(height * SCALE), 0, LARGEST);
        bytes[at] = (byte) FIRST[product];
        bytes[at + 1] = (byte) SECOND[product];
        bytes[at + 2] = (byte) Math.clamp(Math.round(water), 0, 255);
        bytes[at + ORIGINAL] = bytes[at];
        bytes[at + ORIGINAL + 1] = bytes[at + 1];
    }
}
