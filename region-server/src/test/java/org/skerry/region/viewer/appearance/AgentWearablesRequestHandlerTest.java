// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.id.AssetId;
import org.skerry.region.twin.TestItems;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentWearablesRequest;
import org.skerry.udp.message.AgentWearablesUpdate;

class AgentWearablesRequestHandlerTest {
    private static final String ITEM = "2adec6de-bda6-4bb3-881a-d303a729f6ff";
    private static final String ASSET = "66c41e39-38f9-f75a-024e-585989bfab73";
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWhatTheStoreHolds() {
        var viewer = env.arrived("Test", 50, 50);
        env.services()
                .avatars()
                .store(viewer.id(), new AvatarData(Map.of("Wearable 4:0", ITEM + ":" + ASSET, "AvatarHeight", "1.7")));
        viewer.send(request(viewer));
        env.tick(1);
        var worn = viewer.last(AgentWearablesUpdate.class).wearableData().getFirst();
        assertThat(worn.wearableType()).isEqualTo(4);
        assertThat(worn.itemId().toString()).isEqualTo(ITEM);
        assertThat(worn.assetId().toString()).isEqualTo(ASSET);
        assertThat(viewer.avatar().appearance().height()).isEqualTo(1.7f);
    }

    @Test
    void isAnsweredEvenIfNothingIsKnown() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer));
        env.tick(1);
        assertThat(viewer.last(AgentWearablesUpdate.class).wearableData()).isEmpty();
    }

    @Test
    void findsAssetsThatWereStoredWithout() {
        var viewer = env.arrived("Test", 50, 50);
        var shirt = TestItems.add(env.services().inventory(), viewer.id(), 5, AssetId.of(ASSET));
        env.services()
                .avatars()
                .store(viewer.id(), new AvatarData(Map.of("Wearable 4:0", shirt.id() + ":" + AssetId.ZERO)));
        viewer.send(request(viewer));
        env.tick(3);
        assertThat(viewer.last(AgentWearablesUpdate.class)
                        .wearableData()
                        .getFirst()
                        .assetId())
                .hasToString(ASSET);
    }

    private static AgentWearablesRequest request(FakeViewer viewer) {
        return new AgentWearablesRequest(new AgentWearablesRequest.AgentData(viewer.agent(), viewer.session()));
    }
}
