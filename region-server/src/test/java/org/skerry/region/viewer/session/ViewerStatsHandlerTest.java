// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ViewerStats;

class ViewerStatsHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void areTakenAndDropped() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new ViewerStats(
                ViewerStats.AgentData.builder()
                        .agentId(viewer.agent())
                        .sessionId(viewer.session())
                        .build(),
                ViewerStats.DownloadTotals.EMPTY,
                List.of(ViewerStats.NetStats.EMPTY, ViewerStats.NetStats.EMPTY),
                ViewerStats.FailStats.EMPTY,
                List.of()));
        assertThat(env.handled(ViewerStats.class)).isTrue();
        assertThat(viewer.received()).isEmpty();
    }
}
