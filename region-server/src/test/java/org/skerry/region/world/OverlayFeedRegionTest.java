// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.udp.message.ParcelOverlay;

class OverlayFeedRegionTest {
    @Test
    void theOverlayCoversALargeRegionInManyParts() {
        var env = RegionEnv.ofSize(1024);
        var viewer = env.expected("Test", new Vector3(10, 10, RegionEnv.GROUND))
                .connect()
                .arrive();
        assertThat(viewer.received(ParcelOverlay.class)).hasSize(OverlayFeed.AT_ONCE);
        env.tick(40);
        var overlays = viewer.received(ParcelOverlay.class);
        assertThat(overlays).hasSize(64);
        for (var part = 0; part < 64; part++) {
            var data = overlays.get(part).parcelData();
            assertThat(data.sequenceId()).isEqualTo(part);
            assertThat(data.data().length()).isEqualTo(1024);
            // a row has 256 cells: four rows in each part, each begins at the western border
            assertThat(data.data().at(256) & 0x40).isEqualTo(0x40);
            assertThat(data.data().at(1) & 0x80).isEqualTo(part == 0 ? 0x80 : 0);
        }
    }

    @Test
    void theRestWaitsWhileAnythingElseIsOnItsWay() {
        var env = RegionEnv.ofSize(1024);
        var viewer = env.expected("Test", new Vector3(10, 10, RegionEnv.GROUND)).connect();
        viewer.link().waitingGroundBytes(OverlayFeed.BUSY_BYTES);
        viewer.arrive();
        env.tick(50);
        assertThat(viewer.received(ParcelOverlay.class)).hasSize(OverlayFeed.AT_ONCE);
        viewer.link().waitingGroundBytes(0);
        env.tick(50);
        assertThat(viewer.received(ParcelOverlay.class)).hasSize(64);
    }
}
