// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DuplicateWindowTest {
    private final DuplicateWindow window = new DuplicateWindow(1024);

    @Test
    void remembersTheLast1024() {
        for (var sequence = 0; sequence < 3000; sequence++) {
            assertThat(window.contains(sequence)).isFalse();
            window.add(sequence);
        }
        for (var sequence = 3000 - 1024; sequence < 3000; sequence++) {
            assertThat(window.contains(sequence)).isTrue();
        }
    }

    @Test
    void takesStragglersWithinItsReach() {
        window.add(0);
        window.add(1000);
        assertThat(window.contains(500)).isFalse();
    }

    @Test
    void takesNothingOlderThanItKnows() {
        window.add(1024);
        assertThat(window.contains(0)).isTrue();
    }

    @Test
    void knowsWhatIsNoNumberOfThisCircuit() {
        assertThat(window.isAstray(Integer.MIN_VALUE)).isFalse();
        window.add(-5);
        assertThat(window.isAstray(65_531)).isFalse();
        assertThat(window.isAstray(65_532)).isTrue();
        assertThat(window.isAstray(-100_000)).isFalse();
        assertThat(window.contains(-100_000)).isTrue();
        assertThat(window.contains(Integer.MAX_VALUE - 4)).isTrue();
    }

    /** Steps of all sizes in both directions, against a set of everything that ever came. */
    @Test
    void equalsAPerfectMemoryWithinItsReach() {
        var random = new SplittableRandom(7);
        var all = new HashSet<Integer>();
        var newest = 0;
        window.add(newest);
        all.add(newest);
        for (var i = 0; i < 100_000; i++) {
            var reach = 1 << random.nextInt(13);
            var sequence = newest + random.nextInt(-reach, reach + 1);
            var old = newest - sequence >= 1024;
            assertThat(window.contains(sequence)).isEqualTo(old || all.contains(sequence));
            window.add(sequence);
            all.add(sequence);
            newest = Math.max(newest, sequence);
        }
    }

    @Test
    void goesOnAfterTheLargestNumber() {
        for (var sequence = Integer.MAX_VALUE - 2000; sequence != Integer.MIN_VALUE + 2000; sequence++) {
            assertThat(window.contains(sequence)).isFalse();
            window.add(sequence);
            assertThat(window.contains(sequence)).isTrue();
        }
        for (var sequence = -2000; sequence < 2000; sequence++) {
            window.add(sequence);
        }
        assertThat(window.contains(-1)).isTrue();
    }
}
