// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentCachedTexture;
import org.skerry.udp.message.AgentCachedTextureResponse;
import org.skerry.udp.message.AgentSetAppearance;

class AgentCachedTextureHandlerTest {
    private static final UUID NONE = new UUID(0, 0);
    private static final UUID OUTFIT = new UUID(1, 1);
    private static final UUID BAKE = new UUID(7, 7);
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredWithNoneForAnUnknownOutfit() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer));
        var reply = viewer.last(AgentCachedTextureResponse.class);
        assertThat(reply.agentData().serialNum()).isEqualTo(3);
        assertThat(reply.wearableData().getFirst().textureId()).isEqualTo(NONE);
        assertThat(reply.wearableData().getFirst().textureIndex()).isEqualTo(9);
    }

    @Test
    void namesABakeThatTheRegionHolds() {
        var viewer = env.arrived("Test", 50, 50);
        var other = env.arrived("Second", 60, 50);
        env.bakes().add(new AssetId(BAKE));
        viewer.send(wearing(viewer));
        assertThat(answer(viewer)).isEqualTo(BAKE);
        assertThat(answer(other)).isEqualTo(NONE);
        env.bakes().clear();
        assertThat(answer(viewer)).isEqualTo(NONE);
    }

    private static UUID answer(FakeViewer viewer) {
        viewer.send(request(viewer));
        return viewer.last(AgentCachedTextureResponse.class)
                .wearableData()
                .getFirst()
                .textureId();
    }

    private static AgentCachedTexture request(FakeViewer viewer) {
        return new AgentCachedTexture(
                new AgentCachedTexture.AgentData(viewer.agent(), viewer.session(), 3),
                List.of(new AgentCachedTexture.WearableData(OUTFIT, 9)));
    }

    private static AgentSetAppearance wearing(FakeViewer viewer) {
        return new AgentSetAppearance(
                new AgentSetAppearance.AgentData(viewer.agent(), viewer.session(), 1, new Vector3(0.45f, 0.6f, 1.9f)),
                List.of(new AgentSetAppearance.WearableData(OUTFIT, 10)),
                new AgentSetAppearance.ObjectData(TextureEntries.naming(10, BAKE)),
                List.of());
    }
}
