// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerDataEncoderTest {
    @ParameterizedTest
    @ValueSource(ints = {256, 512, 1024, 4096})
    void theGroundArrivesWhole(int size) {
        var map = hills(size);
        var seen = new HashSet<PatchId>();
        for (var stream : all(map)) {
            assertThat(stream.type()).isEqualTo(size == 256 ? 'L' : 'M');
            assertThat(stream.data().length()).isLessThanOrEqualTo(985);
            for (var patch : LayerDataDecoder.decode(stream)) {
                var id = SentPatches.of(stream.type(), patch.id());
                // the decoder sums the plain way, which takes a while: of large regions some patches from all over
                if (seen.size() % (size / 256 * (size / 256)) == 0) {
                    sameHeights(patch, map, id);
                }
                assertThat(seen.add(id)).isTrue();
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
        var patch = decode(all(map)).getFirst();
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
        var streams = all(map);
        assertThat(streams).hasSize(3);
        assertThat(streams)
                .flatExtracting(LayerDataDecoder::decode)
                .allSatisfy(patch -> assertThat(patch.heights()).containsOnly(21.5));
    }

    @Test
    void aLargeRegionIsCodedAgainAfterARest() {
        var map = new IslandGenerator(7).generate(512);
        var encoder = new LayerDataEncoder(map);
        var patches = List.of(new PatchId(3, 4), new PatchId(31, 31));
        var before = encoder.land(patches);
        encoder.rest();
        assertThat(encoder.land(patches)).isEqualTo(before);
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

    private static Heightmap hills(int size) {
        var map = new Heightmap(size);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                map.set(x, y, 20 + 4 * (x & 255) * (y & 255) / 65_536f + (x >> 8) - (y >> 8));
            }
        }
        return map;
    }

    private static List<LayerStream> all(Heightmap map) {
        var queue = new PatchQueue(map);
        queue.addAll();
        return new LayerDataEncoder(map)
                .land(Stream.generate(queue::next)
                        .limit(queue.size())
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<LayerDataDecoder.Patch> decode(List<LayerStream> streams) {
        return streams.stream()
                .flatMap(stream -> LayerDataDecoder.decode(stream).stream())
                .toList();
    }
}
