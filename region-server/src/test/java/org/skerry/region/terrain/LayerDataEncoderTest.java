// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerDataEncoderTest {
    @ParameterizedTest
    @ValueSource(ints = {256, 512})
    void anIslandArrivesWhole(int size) {
        var map = new IslandGenerator(7).generate(size);
        var streams = new LayerDataEncoder(map).land(128, 128);
        var seen = new HashSet<PatchId>();
        for (var stream : streams) {
            assertThat(stream.type()).isEqualTo(size == 256 ? 'L' : 'M');
            assertThat(stream.data().length()).isLessThanOrEqualTo(985);
            for (var patch : LayerDataDecoder.decode(stream)) {
                var shift = size == 256 ? 5 : 16;
                var id = new PatchId(patch.id() >> shift, patch.id() & ((1 << shift) - 1));
                assertThat(seen.add(id)).isTrue();
                sameHeights(patch, map, id);
            }
        }
        assertThat(seen).hasSize(size / 16 * (size / 16));
    }

    @Test
    void steepAndRoughGroundArrivesNearlyAsItIs() {
        var random = new SplittableRandom(3);
        var map = new Heightmap(16);
        for (var index = 0; index < 256; index++) {
            map.set(index % 16, index / 16, (float) random.nextDouble(-100, 3000));
        }
        var patch = decode(new LayerDataEncoder(map).land(0, 0)).getFirst();
        var heights = patch.heights();
        for (var index = 0; index < 256; index++) {
            assertThat(heights[index]).isCloseTo(map.get(index % 16, index / 16), within(200.0));
        }
    }

    @Test
    void levelGroundIsAFewBytes() {
        var map = new Heightmap(256);
        for (var index = 0; index < 65536; index++) {
            map.set(index % 256, index / 256, 21.5f);
        }
        var streams = new LayerDataEncoder(map).land(0, 0);
        assertThat(streams).hasSize(3);
        assertThat(streams)
                .flatExtracting(LayerDataDecoder::decode)
                .allSatisfy(patch -> assertThat(patch.heights()).containsOnly(21.5));
    }

    @Test
    void nearestPatchesComeFirst() {
        var order = LayerDataEncoder.nearestFirst(new Heightmap(256), 250, 10);
        assertThat(order).hasSize(256).startsWith(new PatchId(15, 0));
        assertThat(order.subList(1, 3)).containsExactlyInAnyOrder(new PatchId(14, 0), new PatchId(15, 1));
        assertThat(order).endsWith(new PatchId(0, 15));
    }

    @Test
    void aChangeIsSentAndTheRestIsNotCodedAgain() {
        var map = new IslandGenerator(7).generate(256);
        var encoder = new LayerDataEncoder(map);
        var patch = new PatchId(3, 4);
        var before = encoder.land(List.of(patch));
        assertThat(encoder.land(List.of(patch))).isEqualTo(before);
        map.set(3 * 16 + 5, 4 * 16 + 6, 80);
        var after = decode(encoder.land(List.of(patch))).getFirst();
        assertThat(after.heights()[6 * 16 + 5]).isCloseTo(80, within(8.0));
    }

    @Test
    void windIsTwoPatchesInOneStream() {
        var east = new float[256];
        var north = new float[256];
        for (var index = 0; index < 256; index++) {
            east[index] = (float) Math.sin(index / 20.0);
            north[index] = 2;
        }
        var stream = LayerDataEncoder.wind(east, north);
        assertThat(stream.type()).isEqualTo('7');
        var patches = LayerDataDecoder.decode(stream);
        assertThat(patches)
                .hasSize(2)
                .allSatisfy(patch -> assertThat(patch.id()).isZero());
        var speeds = patches.getFirst().heights();
        for (var index = 0; index < 256; index++) {
            assertThat(speeds[index]).isCloseTo(east[index], within(0.1));
        }
        assertThat(patches.getLast().heights()).containsOnly(2.0);
    }

    private static void sameHeights(LayerDataDecoder.Patch patch, Heightmap map, PatchId id) {
        var heights = patch.heights();
        for (var index = 0; index < heights.length; index++) {
            var height = map.get(id.x() * 16 + index % 16, id.y() * 16 + index / 16);
            assertThat(heights[index]).isCloseTo(height, within(0.1));
        }
    }

    private static List<LayerDataDecoder.Patch> decode(List<LayerStream> streams) {
        return streams.stream()
                .flatMap(stream -> LayerDataDecoder.decode(stream).stream())
                .toList();
    }
}
