// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.twin.TestItems;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UpdateCreateInventoryItem;

/** A viewer with an inventory. */
final class InventoryTalk {
    static final UUID NONE = new UUID(0, 0);
    static final int NOTECARD = 7;
    static final int TRASH = 14;

    final RegionEnv env = new RegionEnv();
    final FakeViewer viewer = env.arrived("Test", 128, 128);
    final InventoryService inventory = env.services().inventory();
    final AgentId me = viewer.id();

    InventoryTalk() {
        inventory.createUserInventory(me);
    }

    void say(Message message) {
        viewer.forget();
        viewer.send(message);
        env.tick(2);
    }

    FolderId folderOfType(int type) {
        return inventory.folderForType(me, type).orElseThrow().id();
    }

    FolderId root() {
        return inventory.rootFolder(me).orElseThrow().id();
    }

    FolderId folder(FolderId parent, String name) {
        return folder(me, parent, name);
    }

    FolderId folder(AgentId owner, FolderId parent, String name) {
        var folder = new InventoryFolder(FolderId.random(), owner, parent, name, -1, 1);
        if (!inventory.addFolder(folder)) {
            throw new IllegalStateException(name);
        }
        return folder.id();
    }

    InventoryItem note() {
        return note(ItemPermissions.MAKER);
    }

    InventoryItem note(int allowed) {
        var note = TestItems.add(inventory, me, folderOfType(NOTECARD), NOTECARD, AssetId.random())
                .withPermissions(new ItemPermissions(ItemPermissions.MAKER, allowed, 0, 0, ItemPermissions.MAKER));
        inventory.updateItem(note);
        return note;
    }

    /** An item of another's, who has an inventory. */
    InventoryItem foreignNote() {
        return TestItems.add(inventory, AgentId.random(), NOTECARD, AssetId.random());
    }

    InventoryItem now(InventoryItem item) {
        return inventory.item(item.owner(), item.id()).orElseThrow();
    }

    boolean gone(InventoryItem item) {
        return inventory.item(item.owner(), item.id()).isEmpty();
    }

    UpdateCreateInventoryItem.InventoryData created() {
        return viewer.last(UpdateCreateInventoryItem.class).inventoryData().getFirst();
    }

    BulkUpdateInventory updated() {
        return viewer.last(BulkUpdateInventory.class);
    }

    String alert() {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }
}
