// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentThrottle;

class AgentThrottleHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTakenWithoutAnAnswer() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new AgentThrottle(
                new AgentThrottle.AgentData(viewer.agent(), viewer.session(), 1), AgentThrottle.Throttle.EMPTY));
        assertThat(viewer.received()).isEmpty();
        assertThat(env.handled(AgentThrottle.class)).isTrue();
    }
}
