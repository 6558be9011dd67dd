// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.message.SimStats;

/** What the region says of itself in SimStats (lludp section 18), as all avatars hear it. Thread-safe. */
final class SimFigures {
    private static final int TIME_DILATION = 0;
    private static final int SIM_FPS = 1;
    private static final int PHYSICS_FPS = 2;

    /**
     * Means and the lowest.
     *
     * @param framesPerSecond as the region counts; a stock OpenSimulator multiplies its frames by five
     */
    record Summary(
            long reports,
            double framesPerSecond,
            double leastFramesPerSecond,
            double physicsPerSecond,
            double dilation,
            double leastDilation) {}

    private final Fleet fleet;
    private long reports;
    private double frames;
    private double leastFrames = Double.POSITIVE_INFINITY;
    private double physics;
    private double dilations;
    private double leastDilation = Double.POSITIVE_INFINITY;
    private double lastFrames = Double.NaN;
    private double lastDilation = Double.NaN;

    SimFigures(Fleet fleet) {
        this.fleet = fleet;
    }

    synchronized void take(SimStats stats) {
        lastFrames = value(stats, SIM_FPS);
        lastDilation = value(stats, TIME_DILATION);
        if (fleet.measuring()) {
            reports++;
            frames += lastFrames;
            leastFrames = Math.min(leastFrames, lastFrames);
            physics += value(stats, PHYSICS_FPS);
            dilations += lastDilation;
            leastDilation = Math.min(leastDilation, lastDilation);
        }
    }

    private static double value(SimStats stats, int id) {
        for (var stat : stats.stat()) {
            if (stat.statId() == id) {
                return stat.statValue();
            }
        }
        return Double.NaN;
    }

    synchronized double lastFrames() {
        return lastFrames;
    }

    synchronized double lastDilation() {
        return lastDilation;
    }

    /** Null if the region said nothing while that was measured. */
    synchronized @Nullable Summary summary() {
        return reports == 0
                ? null
                : new Summary(
                        reports, frames / reports, leastFrames, physics / reports, dilations / reports, leastDilation);
    }
}
