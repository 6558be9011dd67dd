// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchTest {
    private final Stretch stretch = new Stretch(1);

    @Test
    void nothingIsStretchedWhileThereIsRoom() {
        tell(10, 10, 10);
        stretch.adapt(30 * Stretch.BLOCK_BYTES, 1);
        assertFactors(1, 1, 1);
    }

    @Test
    void theFarthestWaitFirstAndTheNearestLast() {
        fit(40, 100);
        assertFactors(1, 1, 2);
        fit(40, 80);
        assertFactors(1, 2, 2);
        fit(40, 60);
        assertFactors(1, 4, 4);
        fit(40, 20);
        assertFactors(4, 8, 8);
    }

    @Test
    void itFallsBackWhenLessIsToldOrTheLineGrowsWide() {
        tell(10, 10, 10);
        stretch.adapt(5 * Stretch.BLOCK_BYTES, 1);
        tell(1, 1, 1);
        stretch.adapt(25 * Stretch.BLOCK_BYTES, 1);
        assertFactors(1, 1, 1);
    }

    @Test
    void aLineOfNothingIsNotDividedBy() {
        tell(10, 10, 10);
        stretch.adapt(0, 1);
        assertFactors(8, 8, 8);
    }

    /** Tells what each band wants, as far as it may now, and gives room for so many updates. */
    private void fit(int wanted, int room) {
        tell(wanted / stretch.factor(0), wanted / stretch.factor(1), wanted / stretch.factor(2));
        stretch.adapt((long) room * Stretch.BLOCK_BYTES, 1);
    }

    private void tell(int... counts) {
        for (var band = 0; band < counts.length; band++) {
            for (var i = 0; i < counts[band]; i++) {
                stretch.count(band);
            }
        }
    }

    private void assertFactors(int... factors) {
        for (var band = 0; band < factors.length; band++) {
            assertThat(stretch.factor(band)).as("band " + band).isEqualTo(factors[band]);
        }
    }
}
