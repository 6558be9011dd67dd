// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchTest {
    private final Stretch stretch = new Stretch(1);

    @Test
    void nothingIsStretchedWhileThereIsRoom() {
        fit(30);
        assertFactors(1, 1, 1);
    }

    @Test
    void theFarthestWaitFirstAndTheNearestLast() {
        fit(25);
        assertFactors(1, 1, 2);
        fit(20);
        assertFactors(1, 2, 2);
        fit(15);
        assertFactors(1, 4, 4);
        fit(5);
        assertFactors(4, 8, 8);
    }

    @Test
    void itFallsBackWhenLessIsToldOrTheLineGrowsWide() {
        fit(5);
        want(1, 1, 1);
        stretch.adapt(25 * Stretch.BLOCK_BYTES, 1);
        assertFactors(1, 1, 1);
    }

    @Test
    void aLineOfNothingIsNotDividedBy() {
        fit(0);
        assertFactors(8, 8, 8);
    }

    private void fit(int room) {
        want(10, 10, 10);
        stretch.adapt((long) room * Stretch.BLOCK_BYTES, 1);
    }

    private void want(int... updates) {
        for (var band = 0; band < updates.length; band++) {
            stretch.want(band, 2 * updates[band], 2);
        }
    }

    private void assertFactors(int... factors) {
        for (var band = 0; band < factors.length; band++) {
            assertThat(stretch.factor(band)).as("band " + band).isEqualTo(factors[band]);
        }
    }
}
