// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentDataUpdate;
import org.skerry.udp.message.AgentDataUpdateRequest;

class AgentDataUpdateRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsTheName() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new AgentDataUpdateRequest(new AgentDataUpdateRequest.AgentData(viewer.agent(), viewer.session())));
        var data = viewer.last(AgentDataUpdate.class).agentData();
        assertThat(data.agentId()).isEqualTo(viewer.agent());
        assertThat(data.firstName().text()).isEqualTo("Test");
    }
}
