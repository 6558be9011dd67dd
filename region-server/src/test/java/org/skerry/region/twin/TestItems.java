// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.twin;

import java.time.Instant;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;

/** Things in inventories, for tests. */
public final class TestItems {
    private TestItems() {}

    /** Adds an item to the owner's root, making the inventory if there is none. */
    public static InventoryItem add(InventoryService inventory, AgentId owner, int assetType, AssetId asset) {
        inventory.createUserInventory(owner);
        var root = inventory.rootFolder(owner).orElseThrow().id();
        return add(inventory, owner, root, assetType, asset);
    }

    public static InventoryItem add(
            InventoryService inventory, AgentId owner, FolderId folder, int assetType, AssetId asset) {
        var item = new InventoryItem(
                ItemId.random(),
                owner,
                folder,
                "thing",
                "",
                asset,
                assetType,
                assetType,
                owner.toString(),
                "",
                Instant.EPOCH,
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                0,
                0,
                0);
        return Optional.of(item).filter(inventory::addItem).orElseThrow();
    }
}
