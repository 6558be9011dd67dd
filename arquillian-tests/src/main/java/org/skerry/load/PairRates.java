// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.Arrays;
import java.util.List;

/** How many terse updates a second observers got of each other avatar while it was in one band of distance. */
final class PairRates {
    /** Shorter together than this, and a pair's own rate says nothing. */
    private static final double LEAST_SECONDS = 3;

    private final double[] rates;
    private final double seconds;
    private final long updates;

    private PairRates(double[] rates, double seconds, long updates) {
        this.rates = rates;
        this.seconds = seconds;
        this.updates = updates;
    }

    /**
     * Of all pairs, each counted for both of its observers.
     *
     * @param sampleSeconds how long one sample of {@code time} stands for
     */
    static PairRates of(List<Sightings> observers, PairTime time, int band, double sampleSeconds) {
        var size = observers.size();
        var rates = new double[size * size];
        var used = 0;
        var seconds = 0.0;
        var updates = 0L;
        for (var observer = 0; observer < size; observer++) {
            for (var other = 0; other < size; other++) {
                if (other == observer) {
                    continue;
                }
                var together = time.samples(band, observer, other) * sampleSeconds;
                var heard = observers.get(observer).updates(band, other);
                seconds += together;
                updates += heard;
                if (together >= LEAST_SECONDS) {
                    rates[used++] = heard / together;
                }
            }
        }
        var sorted = Arrays.copyOf(rates, used);
        Arrays.sort(sorted);
        return new PairRates(sorted, seconds, updates);
    }

    /** Pairs that were together long enough to have a rate of their own. */
    int pairs() {
        return rates.length;
    }

    /** Over all, NaN if nobody was ever in the band. */
    double mean() {
        return seconds == 0 ? Double.NaN : updates / seconds;
    }

    /** The rate that this share of pairs stays below, NaN without pairs. */
    double quantile(double share) {
        return rates.length == 0 ? Double.NaN : rates[(int) Math.min(rates.length - 1L, (long) (share * rates.length))];
    }
}
