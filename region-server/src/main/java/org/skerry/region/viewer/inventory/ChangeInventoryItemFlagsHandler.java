// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.ItemId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ChangeInventoryItemFlags;

/** Changes the flags of items. */
public final class ChangeInventoryItemFlagsHandler implements ViewerHandler<ChangeInventoryItemFlags> {
    private final InventoryDesk desk;

    public ChangeInventoryItemFlagsHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<ChangeInventoryItemFlags> message() {
        return ChangeInventoryItemFlags.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, ChangeInventoryItemFlags message) {
        for (var asked : message.inventoryData()) {
            desk.change(
                    viewer,
                    "flags of an item",
                    inventory -> inventory.update(new ItemId(asked.itemId()), item -> item.withFlags(asked.flags())),
                    now -> {});
        }
    }
}
