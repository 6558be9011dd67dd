// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.ItemId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.FetchInventory;

/** Asks what items are; viewers without the capability do. */
public final class FetchInventoryHandler implements ViewerHandler<FetchInventory> {
    private final InventoryDesk desk;

    public FetchInventoryHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<FetchInventory> message() {
        return FetchInventory.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, FetchInventory message) {
        var ids = message.inventoryData().stream()
                .map(asked -> new ItemId(asked.itemId()))
                .distinct()
                .toList();
        desk.ask(
                viewer,
                "items",
                inventory -> inventory.find(ids),
                found -> InventoryAnswers.fetched(viewer.agent(), found).forEach(viewer::send));
    }
}
