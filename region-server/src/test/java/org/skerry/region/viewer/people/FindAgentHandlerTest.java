// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.FindAgent;

class FindAgentHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWhereSomebodyInThisRegionIsAndOfNobodyElse() {
        var viewer = env.arrived("Test", 50, 50);
        var prey = env.arrived("Second", 60, 70);

        viewer.send(new FindAgent(new FindAgent.AgentBlock(viewer.agent(), prey.agent(), 0), List.of()));
        viewer.send(new FindAgent(new FindAgent.AgentBlock(viewer.agent(), UUID.randomUUID(), 0), List.of()));

        var answers = viewer.received(FindAgent.class);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().agentBlock().prey()).isEqualTo(prey.agent());
        var area = env.settings().area();
        assertThat(answers.getFirst().locationBlock())
                .containsExactly(new FindAgent.LocationBlock(area.x() + 60.0, area.y() + 70.0));
    }
}
