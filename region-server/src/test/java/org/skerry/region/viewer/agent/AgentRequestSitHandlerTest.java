// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentRequestSit;
import org.skerry.udp.message.AlertMessage;

class AgentRequestSitHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTurnedDownWithAWord() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new AgentRequestSit(
                new AgentRequestSit.AgentData(viewer.agent(), viewer.session()), AgentRequestSit.TargetObject.EMPTY));
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("nothing here");
    }
}
