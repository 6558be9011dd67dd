// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.RegionHandshakeReply;

class RegionHandshakeReplyHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void startsTheViewOnce() {
        var viewer = env.expected("Test", new Vector3(10, 20, 30)).connect().arrive();
        assertThat(viewer.received(LayerData.class)).isNotEmpty();
        viewer.forget();
        viewer.send(new RegionHandshakeReply(
                new RegionHandshakeReply.AgentData(viewer.agent(), viewer.session()),
                RegionHandshakeReply.RegionInfo.EMPTY));
        assertThat(viewer.received(LayerData.class)).isEmpty();
    }
}
