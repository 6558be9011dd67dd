// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.region.twin.TestItems;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentIsNowWearing;

class AgentIsNowWearingHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void keepsWhatIsWornWithTheAssetsOfItsInventory() {
        var viewer = env.arrived("Test", 50, 50);
        var inventory = env.services().inventory();
        var shirt = TestItems.add(inventory, viewer.id(), 5, new AssetId(new UUID(8, 8)));
        var trousers = TestItems.add(inventory, LibraryOwner.ID, 5, new AssetId(new UUID(9, 9)));
        viewer.send(wearing(viewer, Map.of(shirt.id().value(), 4, trousers.id().value(), 5, new UUID(1, 3), 200)));
        env.tick(1);
        assertThat(env.services().avatars().find(viewer.id()).orElseThrow().values())
                .containsEntry("Wearable 4:0", shirt.id() + ":" + shirt.asset())
                .containsEntry("Wearable 5:0", trousers.id() + ":" + trousers.asset());
    }

    @Test
    void followsALinkToWhatIsMeant() {
        var viewer = env.arrived("Test", 50, 50);
        var inventory = env.services().inventory();
        var shirt = TestItems.add(inventory, viewer.id(), 5, new AssetId(new UUID(8, 8)));
        var link =
                TestItems.add(inventory, viewer.id(), 24, new AssetId(shirt.id().value()));
        viewer.send(wearing(viewer, Map.of(link.id().value(), 4)));
        env.tick(1);
        assertThat(viewer.avatar().appearance().wearables().get(4).getFirst().asset())
                .isEqualTo(shirt.asset());
    }

    @Test
    void leavesOutWhatIsInNoInventory() {
        var viewer = env.arrived("Test", 50, 50);
        var stranger = TestItems.add(env.services().inventory(), AgentId.random(), 5, new AssetId(new UUID(8, 8)));
        viewer.send(wearing(viewer, Map.of(new UUID(1, 2), 4, stranger.id().value(), 5)));
        env.tick(1);
        assertThat(viewer.avatar().appearance().wearables())
                .allSatisfy(layers -> assertThat(layers).isEmpty());
        assertThat(env.services().avatars().find(viewer.id()).orElseThrow().values())
                .doesNotContainKey("Wearable 4:0");
    }

    private static AgentIsNowWearing wearing(FakeViewer viewer, Map<UUID, Integer> typeByItem) {
        return new AgentIsNowWearing(
                new AgentIsNowWearing.AgentData(viewer.agent(), viewer.session()),
                typeByItem.entrySet().stream()
                        .map(worn -> new AgentIsNowWearing.WearableData(worn.getKey(), worn.getValue()))
                        .toList());
    }
}
