// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.TeleportFailed;
import org.skerry.udp.message.TeleportLureRequest;

class TeleportLureRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void failsWithAReason() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new TeleportLureRequest(
                new TeleportLureRequest.Info(viewer.agent(), viewer.session(), new UUID(0, 0), 0)));
        assertThat(viewer.last(TeleportFailed.class).info().reason().text()).contains("not supported");
    }
}
