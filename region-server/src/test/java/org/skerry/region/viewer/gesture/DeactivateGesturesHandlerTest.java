// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.region.twin.TestItems;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.DeactivateGestures;

class DeactivateGesturesHandlerTest {
    private static final int GESTURE = 21;
    private static final int NOTECARD = 7;
    private final RegionEnv env = new RegionEnv();

    @Test
    void outlastsTheSession() {
        var viewer = env.arrived("Test", 50, 50);
        var inventory = env.services().inventory();
        var gesture = TestItems.add(inventory, viewer.id(), GESTURE, AssetId.random());
        inventory.updateItem(gesture.withFlags(3));
        viewer.send(message(viewer, List.of(gesture.id().value())));
        assertThat(inventory.item(viewer.id(), gesture.id()).orElseThrow().flags())
                .isEqualTo(2);
    }

    @Test
    void leavesOtherThingsAlone() {
        var viewer = env.arrived("Test", 50, 50);
        var inventory = env.services().inventory();
        var card = TestItems.add(inventory, viewer.id(), NOTECARD, AssetId.random());
        inventory.updateItem(card.withFlags(3));
        viewer.send(message(viewer, List.of(card.id().value(), new UUID(4, 4))));
        viewer.send(message(viewer, List.of()));
        assertThat(inventory.item(viewer.id(), card.id()).orElseThrow().flags()).isEqualTo(3);
    }

    private static DeactivateGestures message(FakeViewer viewer, List<UUID> items) {
        return new DeactivateGestures(
                new DeactivateGestures.AgentData(viewer.agent(), viewer.session(), 0),
                items.stream().map(item -> new DeactivateGestures.Data(item, 0)).toList());
    }
}
