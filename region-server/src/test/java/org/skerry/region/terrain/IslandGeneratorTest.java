// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IslandGeneratorTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 42, -5, Long.MAX_VALUE})
    void isAnIslandThatCanBeWalked(long seed) {
        var map = new IslandGenerator(seed).generate(256);
        assertThat(map.get(128, 128)).isBetween(25f, 30f);
        var land = 0;
        var steepest = 0.0;
        for (var y = 0; y < 255; y++) {
            for (var x = 0; x < 255; x++) {
                var height = map.get(x, y);
                assertThat(height).isBetween(8f, 30f);
                if (height > IslandGenerator.WATER) {
                    land++;
                    steepest = Math.max(steepest, Math.hypot(map.get(x + 1, y) - height, map.get(x, y + 1) - height));
                }
            }
        }
        assertThat(land).isBetween(65536 / 5, 65536 / 2);
        assertThat(steepest).isLessThan(0.7);
        for (var along = 0; along < 256; along++) {
            assertThat(map.get(along, 0)).isLessThan(IslandGenerator.WATER - 5);
            assertThat(map.get(along, 255)).isLessThan(IslandGenerator.WATER - 5);
            assertThat(map.get(0, along)).isLessThan(IslandGenerator.WATER - 5);
            assertThat(map.get(255, along)).isLessThan(IslandGenerator.WATER - 5);
        }
    }

    @Test
    void theSeedDecides() {
        var map = new IslandGenerator(11).generate(256);
        assertThat(map).isEqualTo(new IslandGenerator(11).generate(256));
        assertThat(map).isNotEqualTo(new IslandGenerator(12).generate(256));
        assertThat(map.hashCode())
                .isEqualTo(new IslandGenerator(11).generate(256).hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 272, 1024})
    void anySizeWorks(int size) {
        var map = new IslandGenerator(1).generate(size);
        assertThat(map.get(size / 2, size / 2)).isGreaterThan(IslandGenerator.WATER);
        assertThat(map.get(0, 0)).isLessThan(IslandGenerator.WATER);
    }
}
