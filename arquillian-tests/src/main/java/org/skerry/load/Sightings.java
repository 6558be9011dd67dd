// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;

/**
 * What one observer hears of the movements of the others: how often, and with what gaps, by distance. Written on its
 * circuit's event loop; the figures by pair are to be read when that has ended.
 */
final class Sightings {
    private static final long LONGEST_GAP_MILLIS = 120_000;
    private static final long BUNCHED_MILLIS = 5;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Fleet fleet;
    private final int self;
    private final LocalIds ids = new LocalIds();
    private final TerseBlock block = new TerseBlock();
    private final long[] lastAt;
    private final int[][] updates;
    private final AbstractHistogram[] gaps;
    private final Tally terse = new Tally();
    private final Tally ofFleet = new Tally();
    private final Tally bunched = new Tally();
    private final Tally others = new Tally();

    Sightings(Fleet fleet, int self) {
        this.fleet = fleet;
        this.self = self;
        this.lastAt = new long[fleet.size()];
        this.updates = new int[fleet.bands().count()][fleet.size()];
        this.gaps = new AbstractHistogram[fleet.bands().count()];
        for (var band = 0; band < gaps.length; band++) {
            gaps[band] = gapHistogram();
        }
    }

    static AbstractHistogram gapHistogram() {
        return new IntCountsHistogram(LONGEST_GAP_MILLIS, 2);
    }

    TerseBlock block() {
        return block;
    }

    /** A full update: this avatar has that local id, and stands where the block says. */
    void introduced(int localId, int avatar, boolean hasPlace) {
        ids.put(localId, avatar);
        if (avatar == self && hasPlace) {
            fleet.place(self, block.x(), block.y(), block.z());
        }
    }

    void gone(int localId) {
        if (ids.get(localId) != LocalIds.UNKNOWN) {
            ids.put(localId, LocalIds.UNKNOWN);
        }
    }

    /** A terse update, taken into {@link #block} before. */
    void moved(long now, boolean measuring) {
        terse.add(1);
        var other = ids.get(block.localId());
        if (other == self) {
            fleet.place(self, block.x(), block.y(), block.z());
            return;
        }
        if (other == LocalIds.UNKNOWN || other == Fleet.STRANGER) {
            return;
        }
        ofFleet.add(1);
        if (measuring) {
            var band = fleet.band(self, block.x(), block.y(), block.z());
            updates[band][other]++;
            var before = lastAt[other];
            if (before != 0) {
                var gap = (now - before) / NANOS_PER_MILLI;
                gaps[band].recordValue(Math.min(gap, LONGEST_GAP_MILLIS));
                if (gap < BUNCHED_MILLIS) {
                    bunched.add(1);
                }
            }
        }
        if (lastAt[other] == 0) {
            others.add(1);
        }
        lastAt[other] = now;
    }

    /** Terse updates of anything. */
    long terse() {
        return terse.get();
    }

    /** Terse updates of other avatars of the fleet. */
    long ofFleet() {
        return ofFleet.get();
    }

    /**
     * Those, while it is measured, that came right behind another of the same avatar: what was sent before had waited so
     * long that it was out of date when it came. Many of them tell of a full queue somewhere.
     */
    long bunched() {
        return bunched.get();
    }

    /** Updates of one avatar while it was in that band. */
    int updates(int band, int other) {
        return updates[band][other];
    }

    /** Gaps between two updates of the same avatar, in milliseconds, by the band at their end. */
    AbstractHistogram gaps(int band) {
        return gaps[band];
    }

    /** How many of the fleet it ever heard moving. */
    long others() {
        return others.get();
    }
}
