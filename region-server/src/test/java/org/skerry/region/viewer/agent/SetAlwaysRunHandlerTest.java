// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.avatar.ControlFlag;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.SetAlwaysRun;

class SetAlwaysRunHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void makesWalkingFaster() {
        var viewer = env.arrived("Test", 50, 128);
        viewer.send(new SetAlwaysRun(new SetAlwaysRun.AgentData(viewer.agent(), viewer.session(), true)));
        viewer.hold(ControlFlag.AT_POS.mask() | ControlFlag.FAST_AT.mask());
        env.tick(45);
        assertThat(viewer.avatar().velocity().length()).isBetween(5f, 5.3f);
    }
}
