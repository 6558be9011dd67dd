// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchQueueTest {
    @ParameterizedTest
    @ValueSource(ints = {16, 256, 512, 4096})
    void givesOutEachPatchOnceAndTheNearestFirst(int size) {
        var queue = new PatchQueue(new Heightmap(size));
        queue.addAll();
        queue.centre(size - 6, 10);
        var order = drain(queue);
        assertThat(new HashSet<>(order)).hasSize(size / 16 * (size / 16)).hasSameSizeAs(order);
        var corner = new PatchId(size / 16 - 1, 0);
        assertThat(order).startsWith(corner);
        var distance = 0;
        for (var patch : order) {
            var here = Math.max(Math.abs(patch.x() - corner.x()), Math.abs(patch.y() - corner.y()));
            assertThat(here).isGreaterThanOrEqualTo(distance);
            distance = here;
        }
    }

    @Test
    void goesOnFromWhereSomebodyHasGone() {
        var queue = new PatchQueue(new Heightmap(256));
        queue.addAll();
        queue.centre(8, 8);
        assertThat(queue.next()).contains(new PatchId(0, 0));
        queue.centre(250, 250);
        assertThat(queue.next()).contains(new PatchId(15, 15));
        assertThat(queue.size()).isEqualTo(254);
        assertThat(drain(queue)).hasSize(254).doesNotContain(new PatchId(0, 0));
    }

    @Test
    void takesAPatchAgainThatChangedBehindTheRing() {
        var queue = new PatchQueue(new Heightmap(256));
        queue.addAll();
        queue.centre(8, 8);
        for (var i = 0; i < 100; i++) {
            assertThat(queue.next()).isPresent();
        }
        queue.add(new PatchId(0, 0));
        assertThat(queue.next()).contains(new PatchId(0, 0));
        assertThat(drain(queue)).hasSize(156);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void aPlaceOutsideCountsAsTheBorder() {
        var queue = new PatchQueue(new Heightmap(256));
        queue.addAll();
        queue.centre(-1e9f, Float.NaN);
        assertThat(queue.next()).contains(new PatchId(0, 0));
    }

    private static List<PatchId> drain(PatchQueue queue) {
        var all = new ArrayList<PatchId>();
        for (var next = queue.next(); next.isPresent(); next = queue.next()) {
            all.add(next.get());
        }
        return all;
    }
}
