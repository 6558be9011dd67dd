// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MuteListRequest;
import org.skerry.udp.message.UseCachedMuteList;

class MuteListRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void leavesTheViewerItsOwnList() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new MuteListRequest(
                new MuteListRequest.AgentData(viewer.agent(), viewer.session()), new MuteListRequest.MuteData(0)));
        assertThat(viewer.received(UseCachedMuteList.class)).hasSize(1);
    }
}
