// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.estate.Estate;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.RegionInfo;
import org.skerry.udp.message.RequestRegionInfo;

class RequestRegionInfoHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsTheRegion() {
        var viewer = env.arrived("Test", 50, 50);
        env.context().scene().estate(Estate.fresh(105));
        viewer.send(new RequestRegionInfo(new RequestRegionInfo.AgentData(viewer.agent(), viewer.session())));
        var info = viewer.last(RegionInfo.class);
        assertThat(info.regionInfo().simName().text()).isEqualTo("OwnRegion");
        assertThat(info.regionInfo().estateId()).isEqualTo(105);
        assertThat(info.regionInfo().waterHeight()).isEqualTo(20);
        assertThat(info.regionInfo2().maxAgents32()).isEqualTo(20);
        var talk = info.regionInfo5().getFirst();
        assertThat(List.of(talk.chatWhisperRange(), talk.chatNormalRange(), talk.chatShoutRange()))
                .containsExactly(10f, 20f, 100f);
    }
}
