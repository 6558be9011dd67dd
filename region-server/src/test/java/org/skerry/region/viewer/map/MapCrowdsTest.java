// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;

class MapCrowdsTest {
    @Test
    void leaveFewPeopleAlone() {
        var here = List.of(new Vector3(10, 10, 0), new Vector3(10, 10, 0));
        assertThat(MapCrowds.of(here, 14))
                .containsExactly(new MapCrowds.Crowd(10, 10, 1), new MapCrowds.Crowd(10, 10, 1));
        assertThat(MapCrowds.of(List.of(), 14)).isEmpty();
    }

    @Test
    void countEverybodyOfAnyCrowd() {
        var random = new SplittableRandom(1);
        for (var size : new int[] {15, 100, 1000}) {
            var people = IntStream.range(0, size)
                    .mapToObj(i -> new Vector3((float) random.nextDouble(4096), (float) random.nextDouble(4096), 20))
                    .toList();
            var crowds = MapCrowds.of(people, 14);
            assertThat(crowds).hasSizeBetween(1, 14);
            assertThat(crowds.stream().mapToInt(MapCrowds.Crowd::people).sum()).isEqualTo(size);
        }
    }

    @Test
    void areWhereTheirPeopleAre() {
        var people = IntStream.range(0, 20)
                .mapToObj(i -> i < 15 ? new Vector3(50 + i / 10f, 50, 0) : new Vector3(200, 200, 0))
                .toList();
        var crowds = MapCrowds.of(people, 14);
        assertThat(crowds).extracting(MapCrowds.Crowd::people).containsExactly(15, 5);
        assertThat(crowds.getFirst().x()).isCloseTo(50.7f, within(0.01f));
        assertThat(crowds.getLast().y()).isEqualTo(200);
    }
}
