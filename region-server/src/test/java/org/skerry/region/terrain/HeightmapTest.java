// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeightmapTest {
    @Test
    void isLinearBetweenSamples() {
        var map = new Heightmap(32);
        map.set(3, 5, 10);
        map.set(4, 5, 20);
        map.set(3, 6, 30);
        map.set(4, 6, 40);
        assertThat(map.heightAt(3, 5)).isEqualTo(10);
        assertThat(map.heightAt(3.5f, 5)).isEqualTo(15);
        assertThat(map.heightAt(3, 5.5f)).isEqualTo(20);
        assertThat(map.heightAt(3.25f, 5.75f)).isCloseTo(27.5f, within(1e-4f));
    }

    @Test
    void outsideItGoesOnAsAtTheBorder() {
        var map = new Heightmap(16);
        map.set(15, 15, 8);
        map.set(0, 0, 3);
        assertThat(map.heightAt(15, 15)).isEqualTo(8);
        assertThat(map.heightAt(400, Float.POSITIVE_INFINITY)).isEqualTo(8);
        assertThat(map.heightAt(-1, Float.NEGATIVE_INFINITY)).isEqualTo(3);
        assertThat(map.heightAt(Float.NaN, -7)).isEqualTo(3);
    }

    @Test
    void onlyTheChangedPatchGrowsOlder() {
        var map = new Heightmap(48);
        map.set(17, 40, 1);
        assertThat(map.version(new PatchId(1, 2))).isEqualTo(1);
        assertThat(map.version(new PatchId(2, 1))).isZero();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        var map = new Heightmap(16);
        var copy = map.copy();
        map.set(1, 1, 5);
        assertThat(copy.get(1, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -16, 8, 100, 8208})
    void refusesOtherSizes(int size) {
        assertThatThrownBy(() -> new Heightmap(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNotAHeight() {
        var map = new Heightmap(16);
        assertThatThrownBy(() -> map.set(0, 0, Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.set(16, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.get(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
