// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.List;

/**
 * How often an observer is told of something that moves, by distance: what is near every second round, what is far less
 * often, and the more of them move the faster that falls off. So the cost of a crowd grows slower than its square, while
 * everybody still sees smoothly whom they are with.
 */
final class Thinning {
    /** The longest interval, in rounds. */
    static final int LONGEST_INTERVAL = 15;

    /** No level has more bands. */
    static final int MOST_BANDS = 5;

    /** What is behind and not near waits twice as long, but no longer than this: a turn of the head is quick. */
    private static final int MOST_BEHIND = 10;

    private static final float ENDLESS = Float.POSITIVE_INFINITY;

    /** At 22 rounds a second: 11 and 5.6 updates for few, 11 and 2.8 for a few hundred, then 1.5 for the farthest. */
    private static final List<Thinning> LEVELS = List.of(
            new Thinning(120, false, new Band(30, 2), new Band(64, 3), new Band(ENDLESS, 4)),
            new Thinning(300, true, new Band(20, 2), new Band(40, 4), new Band(80, 6), new Band(ENDLESS, 8)),
            new Thinning(
                    Integer.MAX_VALUE,
                    true,
                    new Band(10, 2),
                    new Band(20, 3),
                    new Band(40, 6),
                    new Band(80, 10),
                    new Band(ENDLESS, LONGEST_INTERVAL)));

    private final int mostMoving;
    private final float[] ends; // metres, squared: asked for each pair of avatars, many times a second
    private final int[] ahead;
    private final int[] behind;

    /**
     * @param mostMoving up to so many things that move at a time this is good
     * @param crowded whether what is behind an observer's back may wait longer still
     * @param bands nearest first; the last has no end
     */
    private Thinning(int mostMoving, boolean crowded, Band... bands) {
        this.mostMoving = mostMoving;
        ends = new float[bands.length];
        ahead = new int[bands.length];
        behind = new int[bands.length];
        for (var i = 0; i < bands.length; i++) {
            var rounds = bands[i].rounds;
            ends[i] = bands[i].metres * bands[i].metres;
            ahead[i] = rounds;
            behind[i] = crowded && i > 0 ? Math.max(rounds, Math.min(2 * rounds, MOST_BEHIND)) : rounds;
        }
    }

    /**
     * @param metres nearer than this
     * @param rounds from one update to the next
     */
    private record Band(float metres, int rounds) {}

    /** For so many things that move. */
    static Thinning of(int moving) {
        for (var level : LEVELS) {
            if (moving <= level.mostMoving) {
                return level;
            }
        }
        throw new IllegalStateException("the last level has no end");
    }

    /** The number of the band in which something is; 0 is the nearest. */
    int band(float metresSquared) {
        var band = 0;
        while (band < ends.length - 1 && metresSquared >= ends[band]) {
            band++;
        }
        return band;
    }

    /**
     * Rounds from one update to the next.
     *
     * @param isBehind whether the observer's camera looks the other way; that matters in crowds alone
     */
    int interval(int band, boolean isBehind) {
        return isBehind ? behind[band] : ahead[band];
    }
}
