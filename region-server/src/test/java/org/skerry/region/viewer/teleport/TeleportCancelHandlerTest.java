// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.TeleportCancel;

class TeleportCancelHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTakenWithoutAnAnswer() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new TeleportCancel(new TeleportCancel.Info(viewer.agent(), viewer.session())));
        assertThat(viewer.received()).isEmpty();
        assertThat(env.handled(TeleportCancel.class)).isTrue();
    }
}
