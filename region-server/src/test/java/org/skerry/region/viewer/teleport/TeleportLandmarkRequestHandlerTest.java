// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.TeleportFailed;
import org.skerry.udp.message.TeleportLandmarkRequest;
import org.skerry.udp.message.TeleportLocal;
import org.skerry.udp.message.TeleportStart;

class TeleportLandmarkRequestHandlerTest {
    private static final UUID HOME = new UUID(0, 0);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void go(UUID landmark) {
        viewer.send(new TeleportLandmarkRequest(
                new TeleportLandmarkRequest.Info(viewer.agent(), viewer.session(), landmark)));
        env.tick(1);
    }

    private void live(RegionId region) {
        env.services()
                .gridUsers()
                .setHome(viewer.id().toString(), new UserPlace(region, new Vector3(200, 100, 26), Vector3.UNIT_X));
    }

    private String refusal() {
        return viewer.last(TeleportFailed.class).info().reason().text();
    }

    @Test
    void goesHomeInThisRegion() {
        live(env.settings().id());

        go(HOME);

        assertThat(viewer.received(TeleportStart.class)).hasSize(1);
        var local = viewer.last(TeleportLocal.class).info();
        assertThat(local.position().x()).isEqualTo(200);
        assertThat(local.teleportFlags()).isEqualTo(32);
        assertThat(viewer.avatar().position().y()).isEqualTo(100);
    }

    @Test
    void toAHomeElsewhereOrNoneFailsWithAReason() {
        go(HOME);
        assertThat(refusal()).contains("no home");
        live(RegionId.random());
        go(HOME);
        assertThat(refusal()).contains("another region");
        assertThat(viewer.avatar().position().x()).isEqualTo(50);
    }

    @Test
    void ofSomebodyFrozenFails() {
        live(env.settings().id());
        viewer.avatar().freeze(30);
        go(HOME);
        assertThat(refusal()).contains("frozen");
    }

    @Test
    void toALandmarkFailsWithAReason() {
        go(UUID.randomUUID());
        assertThat(refusal()).contains("not supported");
    }
}
