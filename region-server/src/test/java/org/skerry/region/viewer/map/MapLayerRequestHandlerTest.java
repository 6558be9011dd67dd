// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MapLayerReply;
import org.skerry.udp.message.MapLayerRequest;

class MapLayerRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredWithNoImage() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new MapLayerRequest(new MapLayerRequest.AgentData(viewer.agent(), viewer.session(), 2, 0, false)));
        assertThat(viewer.last(MapLayerReply.class).layerData()).isEmpty();
    }
}
