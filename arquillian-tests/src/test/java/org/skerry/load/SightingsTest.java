// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.load.Walk.Circle;

class SightingsTest {
    private static final long MILLI = 1_000_000;

    private final Fleet fleet = new Fleet(3, new DistanceBands(20, 80), new Circle(128, 128, 50));
    private final Sightings sightings = new Sightings(fleet, 0);

    private void hear(int localId, float x, long now, boolean measuring) {
        assertThat(sightings.block().takeTerse(terse(localId, x))).isTrue();
        sightings.moved(now, measuring);
    }

    static Octets terse(int localId, float x) {
        return Octets.owning(ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, localId)
                .putFloat(6, x)
                .array());
    }

    @Test
    void tellsPairsApartByDistanceAndMeasuresGaps() {
        sightings.introduced(100, 0, false);
        sightings.introduced(101, 1, false);
        sightings.introduced(102, 2, false);
        hear(100, 10, 0, true);
        hear(101, 25, 1000 * MILLI, true);
        hear(101, 25, 1100 * MILLI, true);
        hear(102, 85, 1000 * MILLI, true);
        hear(102, 95, 1003 * MILLI, true);

        assertThat(sightings.terse()).isEqualTo(5);
        assertThat(sightings.ofFleet()).isEqualTo(4);
        assertThat(sightings.updates(0, 1)).isEqualTo(2);
        assertThat(sightings.updates(1, 2)).isEqualTo(1);
        assertThat(sightings.updates(2, 2)).isEqualTo(1);
        assertThat(sightings.gaps(0).getMaxValue()).isEqualTo(100);
        assertThat(sightings.gaps(2).getMaxValue()).isEqualTo(3);
        assertThat(sightings.bunched()).isEqualTo(1);
        assertThat(sightings.others()).isEqualTo(2);
    }

    @Test
    void countsNothingOfStrangersAndNothingBeforeTheWindow() {
        sightings.introduced(101, 1, false);
        sightings.introduced(200, Fleet.STRANGER, false);
        hear(200, 1, MILLI, true);
        hear(999, 1, MILLI, true);
        hear(101, 1, MILLI, false);
        assertThat(sightings.terse()).isEqualTo(3);
        assertThat(sightings.ofFleet()).isEqualTo(1);
        assertThat(sightings.updates(0, 1)).isZero();
        sightings.gone(101);
        hear(101, 1, MILLI, true);
        assertThat(sightings.ofFleet()).isEqualTo(1);
    }

    @Test
    void ratesOfPairsFollowFromTheTimeTheySpentTogether() {
        var other = new Sightings(fleet, 1);
        sightings.introduced(100, 0, false);
        sightings.introduced(101, 1, false);
        var time = new PairTime(fleet);
        fleet.place(0, 0, 0, 0);
        fleet.place(1, 10, 0, 0);
        for (var i = 0; i < 20; i++) {
            time.sample();
        }
        for (var i = 1L; i <= 50; i++) {
            hear(101, 10, i * 100 * MILLI, true);
        }
        var near = PairRates.of(List.of(sightings, other), time, 0, 0.25);
        assertThat(near.pairs()).isEqualTo(2);
        assertThat(near.quantile(0)).isZero();
        assertThat(near.quantile(0.99)).isEqualTo(10, within(1e-9));
        assertThat(near.mean()).isEqualTo(5, within(1e-9));
        assertThat(PairRates.of(List.of(sightings, other), time, 1, 0.25).mean())
                .isNaN();
    }
}
