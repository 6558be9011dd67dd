// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.terrain.LayerStream;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.SimulatorViewerTimeMessage;

class SkyRegionTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsTheWindAfterTheLandWhenSomeoneBeginsToWatch() {
        var viewer = env.expected("Test", new Vector3(30, 40, 26)).connect();
        assertThat(viewer.received(LayerData.class)).isEmpty();
        viewer.arrive();
        var layers = viewer.received(LayerData.class);
        assertThat(layers.getFirst().layerId().type()).isEqualTo(LayerStream.LAND);
        assertThat(layers.getLast().layerId().type()).isEqualTo(LayerStream.WIND);
        assertThat(winds(viewer)).hasSize(1);
    }

    @Test
    void repeatsTheWind() {
        env.skip(Duration.ofMillis(13_600));
        var viewer = env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(13));
        assertThat(winds(viewer)).isEmpty();
        env.run(Duration.ofSeconds(1));
        assertThat(winds(viewer)).hasSize(1);
        env.run(Duration.ofSeconds(41));
        assertThat(winds(viewer)).hasSize(4);
    }

    @Test
    void tellsTheTimeEveryThreeSeconds() {
        env.skip(Duration.ofSeconds(3));
        var viewer = env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(30));
        var times = viewer.received(SimulatorViewerTimeMessage.class);
        assertThat(times).hasSize(10);
        var first = times.getFirst().timeInfo();
        var second = times.get(1).timeInfo();
        assertThat(second.usecSinceStart() - first.usecSinceStart()).isBetween(2_950_000L, 3_050_000L);
        assertThat(first.secPerDay()).isEqualTo(14_400);
    }

    @Test
    void theSunStandsWhereTheDayOfTheEnvironmentHasIt() {
        env.skip(Duration.ofSeconds(3));
        var viewer = env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(6));
        // the clock shows 8000 s of a day of 14400 s that begins at midnight: soon after noon
        var time = viewer.received(SimulatorViewerTimeMessage.class).getFirst().timeInfo();
        assertThat(time.sunDirection().z()).isBetween(0.9f, 1f);
        assertThat(time.sunDirection().x()).isBetween(-0.4f, 0f);
        assertThat((double) time.sunPhase()).isBetween(Math.PI / 2, Math.PI);
    }

    private static List<LayerData> winds(FakeViewer viewer) {
        return viewer.received(LayerData.class).stream()
                .filter(layer -> layer.layerId().type() == LayerStream.WIND)
                .toList();
    }
}
