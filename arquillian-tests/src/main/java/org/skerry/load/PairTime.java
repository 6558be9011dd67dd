// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

/**
 * For how long each two avatars were in each band of distance, from samples of their places. Sampled by one thread, read
 * when that has ended.
 */
final class PairTime {
    private final Fleet fleet;
    private final int[][] samples;
    private long taken;

    PairTime(Fleet fleet) {
        this.fleet = fleet;
        this.samples = new int[fleet.bands().count()][fleet.size() * fleet.size()];
    }

    void sample() {
        taken++;
        var size = fleet.size();
        for (var one = 0; one < size; one++) {
            if (!fleet.isPlaced(one)) {
                continue;
            }
            for (var other = 0; other < one; other++) {
                if (fleet.isPlaced(other)) {
                    var band = fleet.band(one, fleet.x(other), fleet.y(other), fleet.z(other));
                    samples[band][one * size + other]++;
                }
            }
        }
    }

    long taken() {
        return taken;
    }

    /** In how many samples the two were in that band. */
    int samples(int band, int one, int other) {
        return samples[band][Math.max(one, other) * fleet.size() + Math.min(one, other)];
    }
}
