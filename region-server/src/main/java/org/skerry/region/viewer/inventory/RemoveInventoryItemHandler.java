// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.ItemId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RemoveInventoryItem;

/** Deletes items for good. */
public final class RemoveInventoryItemHandler implements ViewerHandler<RemoveInventoryItem> {
    private final InventoryDesk desk;

    public RemoveInventoryItemHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<RemoveInventoryItem> message() {
        return RemoveInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, RemoveInventoryItem message) {
        var items = message.inventoryData().stream()
                .map(asked -> new ItemId(asked.itemId()))
                .toList();
        desk.change(
                viewer,
                "deleted items",
                inventory -> {
                    inventory.delete(items);
                    return items.size();
                },
                count -> {});
    }
}
