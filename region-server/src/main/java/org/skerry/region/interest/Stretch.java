// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.Arrays;

/**
 * Fits what is told of movements into a bound on bytes by telling the far ones less often, and the near ones only when
 * that does not suffice. A bound may be an observer's line, or that of a whole region. Region's thread.
 */
final class Stretch {
    /** What one update takes on the wire, its share of headers included. */
    static final int BLOCK_BYTES = 66;

    /** An interval is made so many times as long at most. */
    static final int MOST = 8;

    /** A band waits no longer than this before the next nearer one has to wait longer, too. */
    private static final int[] STEPS = {2, 4, MOST};

    private final float share;
    private final float[] wanted = new float[Thinning.MOST_BANDS];
    private final int[] factors = new int[Thinning.MOST_BANDS];

    /**
     * @param share of the bound that movements may take, above 0 and up to 1
     */
    Stretch(float share) {
        this.share = share;
        Arrays.fill(factors, 1);
    }

    /**
     * Something of this band moves.
     *
     * @param rounds for so long
     * @param interval rounds from one update of it to the next, if there were room for all
     */
    void want(int band, int rounds, int interval) {
        wanted[band] += (float) rounds / interval;
    }

    /** Intervals of this band are so many times as long as they would be on a wide line. */
    int factor(int band) {
        return factors[band];
    }

    /**
     * Looks at what was wanted since the last call. To be called about once a second.
     *
     * @param bytesPerSecond the bound
     * @param seconds since the last call
     */
    void adapt(long bytesPerSecond, float seconds) {
        Arrays.fill(factors, 1);
        var room = bytesPerSecond * share * seconds / BLOCK_BYTES;
        for (var step : STEPS) {
            for (var band = factors.length - 1; band > 0; band--) {
                lengthen(band, step, room);
            }
        }
        lengthen(0, MOST, room);
        Arrays.fill(wanted, 0);
    }

    private void lengthen(int band, int most, float room) {
        while (factors[band] < most && wanted[band] > 0 && total() > room) {
            factors[band]++;
        }
    }

    private float total() {
        var total = 0f;
        for (var band = 0; band < wanted.length; band++) {
            total += wanted[band] / factors[band];
        }
        return total;
    }
}
