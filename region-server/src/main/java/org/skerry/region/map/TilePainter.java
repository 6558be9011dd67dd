// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.map;

import org.skerry.region.terrain.Relief;

/** Paints ground and water as seen from above, in the light of the north-west. */
final class TilePainter {
    /** Where there is no region, other maps of the field show this; water far down comes near it. */
    private static final int DEEP = rgb(29, 72, 96);

    private static final int SHALLOW = rgb(78, 141, 152);
    private static final int SAND = rgb(205, 190, 145);
    private static final int GRASS = rgb(98, 136, 66);
    private static final int FOREST = rgb(72, 104, 58);
    private static final int ROCK = rgb(128, 118, 104);
    private static final int SNOW = rgb(236, 238, 240);

    /** Metres below the water's surface at which it is darkest. */
    private static final float DEEPEST = 12;

    /** Metres above the water at which each kind of ground begins to take over, and the ground. */
    private static final float[] FROM = {0, 1.5f, 12, 50, 110};

    private static final int[] GROUND = {SAND, GRASS, FOREST, ROCK, SNOW};

    /** So steep that nothing grows: metres up for each metre along. */
    private static final float BARE = 0.9f;

    private TilePainter() {}

    /** Pixels as 0xRRGGBB, row by row from the north. */
    static int[] paint(Relief relief, float water) {
        var side = Relief.SIDE;
        var pixels = new int[side * side];
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                pixels[(side - 1 - y) * side + x] = pixel(relief, x, y, water);
            }
        }
        return pixels;
    }

    private static int pixel(Relief relief, int x, int y, float water) {
        var height = relief.height(x, y);
        var east = (relief.height(x + 1, y) - relief.height(x - 1, y)) / (2 * relief.spacing());
        var north = (relief.height(x, y + 1) - relief.height(x, y - 1)) / (2 * relief.spacing());
        if (height < water) {
            return mix(SHALLOW, DEEP, (water - height) / DEEPEST);
        }
        var steepness = (float) Math.sqrt(east * east + north * north);
        var ground = mix(ground(height - water), ROCK, (steepness - BARE / 2) / (BARE / 2));
        // a slope that rises to the south-east faces the light
        var light = (east - north) * 0.55f / (float) Math.sqrt(1 + steepness * steepness);
        return light > 0 ? mix(ground, rgb(255, 255, 255), light * 0.5f) : mix(ground, 0, -light * 0.7f);
    }

    private static int ground(float above) {
        for (var kind = GROUND.length - 1; kind > 0; kind--) {
            if (above >= FROM[kind]) {
                var width = (FROM[kind] - FROM[kind - 1]) / 2 + 1;
                return mix(GROUND[kind - 1], GROUND[kind], (above - FROM[kind]) / width);
            }
        }
        return GROUND[0];
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int from, int to, float share) {
        var part = Math.clamp(share, 0f, 1f);
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var one = from >> shift & 0xFF;
            var other = to >> shift & 0xFF;
            mixed |= Math.round(one + (other - one) * part) << shift;
        }
        return mixed;
    }
}
