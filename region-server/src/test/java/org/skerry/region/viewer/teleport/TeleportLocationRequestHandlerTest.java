// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.TeleportFailed;
import org.skerry.udp.message.TeleportLocal;
import org.skerry.udp.message.TeleportLocationRequest;
import org.skerry.udp.message.TeleportStart;

class TeleportLocationRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void movesWithinTheRegion() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, env.settings().area().handle(), new Vector3(200, 100, 5)));
        assertThat(viewer.received(TeleportStart.class)).hasSize(1);
        var local = viewer.last(TeleportLocal.class).info();
        assertThat(local.position().x()).isEqualTo(200);
        assertThat(local.position().z()).isGreaterThan(RegionEnv.GROUND);
        assertThat(viewer.avatar().position()).isEqualTo(local.position());
    }

    @Test
    void toAnotherRegionFailsWithAReason() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, 1234, new Vector3(200, 100, 5)));
        assertThat(viewer.last(TeleportFailed.class).info().reason().text()).contains("not supported");
        assertThat(viewer.avatar().position().x()).isEqualTo(50);
    }

    @Test
    void toNowhereFails() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, env.settings().area().handle(), new Vector3(Float.NaN, 100, 5)));
        assertThat(viewer.received(TeleportFailed.class)).hasSize(1);
    }

    @Test
    void ofSomebodyFrozenFails() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.avatar().freeze(30);
        viewer.send(request(viewer, env.settings().area().handle(), new Vector3(200, 100, 5)));
        assertThat(viewer.last(TeleportFailed.class).info().reason().text()).contains("frozen");
        assertThat(viewer.avatar().position().x()).isEqualTo(50);
    }

    private static TeleportLocationRequest request(FakeViewer viewer, long handle, Vector3 position) {
        return new TeleportLocationRequest(
                new TeleportLocationRequest.AgentData(viewer.agent(), viewer.session()),
                new TeleportLocationRequest.Info(handle, position, Vector3.UNIT_X));
    }
}
