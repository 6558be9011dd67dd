// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.terrain.PatchId;
import org.skerry.region.terrain.SentPatches;
import org.skerry.udp.message.LayerData;

class GroundFeedRegionTest {
    @Test
    void aRegionOf1024MetresComesInServingsTheNearestFirst() {
        var env = RegionEnv.ofSize(1024);
        var viewer = env.expected("Test", new Vector3(1000, 1000, RegionEnv.GROUND))
                .connect()
                .arrive();
        var seen = new HashSet<PatchId>();
        for (var turn = 0; turn < 60; turn++) {
            var patches = patches(viewer);
            viewer.forget();
            assertThat(patches.size()).isLessThanOrEqualTo(GroundFeed.SERVING);
            if (seen.isEmpty() && !patches.isEmpty()) {
                assertThat(patches.getFirst()).isEqualTo(new PatchId(62, 62));
            }
            for (var patch : patches) {
                assertThat(seen.add(patch)).as("%s once", patch).isTrue();
            }
            env.tick(1);
        }
        assertThat(seen).hasSize(64 * 64);
    }

    @Test
    void aCircuitThatIsFullIsSentNoMoreUntilItDrains() {
        var env = RegionEnv.ofSize(512);
        var viewer = env.expected("Test", new Vector3(10, 10, RegionEnv.GROUND)).connect();
        viewer.link().waitingGroundBytes(GroundFeed.ENOUGH_BYTES);
        viewer.arrive();
        env.tick(50);
        assertThat(patches(viewer)).isEmpty();

        viewer.link().waitingGroundBytes(GroundFeed.ENOUGH_BYTES - 1);
        env.tick(20);
        assertThat(patches(viewer)).hasSize(32 * 32).doesNotHaveDuplicates();
    }

    @Test
    void oneWhoIsSlowDoesNotHoldUpAnother() {
        var env = RegionEnv.ofSize(512);
        var slow = env.expected("Slow", new Vector3(10, 10, RegionEnv.GROUND)).connect();
        slow.link().waitingGroundBytes(Long.MAX_VALUE);
        slow.arrive();
        var quick = env.expected("Quick", new Vector3(10, 10, RegionEnv.GROUND))
                .connect()
                .arrive();
        env.tick(50);
        assertThat(patches(quick)).hasSize(32 * 32);
        assertThat(patches(slow)).isEmpty();
    }

    @Test
    void afterAnEditOnlyWhatChangedIsSent() {
        var env = new RegionEnv();
        var viewer = env.arrived("Test", 128, 128);
        env.tick(10);
        viewer.forget();
        env.core().showGround(List.of(new PatchId(3, 4), new PatchId(9, 9)));
        env.tick(10);
        assertThat(patches(viewer)).containsExactly(new PatchId(9, 9), new PatchId(3, 4));
    }

    @Test
    void aCrowdThatArrivesAtOnceIsSentNoMoreInATurnThanFits() {
        var env = RegionEnv.ofSize(512);
        var crowd = new ArrayList<FakeViewer>();
        for (var i = 0; i < 5; i++) {
            crowd.add(env.expected("Test" + i, new Vector3(10, 10, RegionEnv.GROUND))
                    .connect()
                    .arrive());
        }
        assertThat(crowd.stream().mapToInt(one -> patches(one).size()).sum()).isEqualTo(GroundFeed.MOST_PATCHES);
        env.tick(100);
        assertThat(crowd).allSatisfy(one -> assertThat(patches(one)).hasSize(32 * 32));
    }

    @Test
    void whoLeavesInTheMidstIsForgotten() {
        var env = RegionEnv.ofSize(1024);
        var viewer = env.arrived("Test", 128, 128);
        viewer.logout();
        viewer.forget();
        env.tick(20);
        assertThat(patches(viewer)).isEmpty();
    }

    private static List<PatchId> patches(FakeViewer viewer) {
        return viewer.received(LayerData.class).stream()
                .filter(layer -> layer.layerId().type() != '7')
                .flatMap(layer -> Stream.of(layer)
                        .flatMap(one -> SentPatches.of(
                                one.layerId().type(), one.layerData().data())
                                .stream()))
                .toList();
    }
}
