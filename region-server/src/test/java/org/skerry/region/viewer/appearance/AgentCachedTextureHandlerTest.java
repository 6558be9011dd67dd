// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentCachedTexture;
import org.skerry.udp.message.AgentCachedTextureResponse;

class AgentCachedTextureHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredWithNone() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new AgentCachedTexture(
                new AgentCachedTexture.AgentData(viewer.agent(), viewer.session(), 3),
                List.of(new AgentCachedTexture.WearableData(new UUID(1, 1), 9))));
        var reply = viewer.last(AgentCachedTextureResponse.class);
        assertThat(reply.agentData().serialNum()).isEqualTo(3);
        assertThat(reply.wearableData().getFirst().textureId()).isEqualTo(new UUID(0, 0));
        assertThat(reply.wearableData().getFirst().textureIndex()).isEqualTo(9);
    }
}
