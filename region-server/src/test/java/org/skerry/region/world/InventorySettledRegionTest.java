// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.udp.message.CreateInventoryFolder;

class InventorySettledRegionTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWhenTheChangesThatCameBeforeAreMade() {
        var viewer = env.arrived("Test", 128, 128);
        var inventory = env.services().inventory();
        inventory.createUserInventory(viewer.id());
        var root = inventory.rootFolder(viewer.id()).orElseThrow().id();
        var folder = FolderId.random();
        viewer.send(new CreateInventoryFolder(
                new CreateInventoryFolder.AgentData(viewer.agent(), viewer.session()),
                new CreateInventoryFolder.FolderData(folder.value(), root.value(), -1, Octets.utf8z("Boats"))));
        var there = new AtomicBoolean();
        env.core()
                .inventorySettled(
                        viewer.id(),
                        () -> there.set(inventory.folder(viewer.id(), folder).isPresent()));
        assertThat(there).isTrue();
    }

    @Test
    void ofWhoHasChangedNothingAtOnce() {
        var viewer = env.arrived("Test", 128, 128);
        var told = new AtomicBoolean();
        env.core().inventorySettled(viewer.id(), () -> told.set(true));
        assertThat(told).isTrue();
        told.set(false);
        env.core().inventorySettled(AgentId.random(), () -> told.set(true));
        assertThat(told).isTrue();
    }
}
