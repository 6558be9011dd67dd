// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import static org.assertj.core.api.Assertions.assertThat;

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
