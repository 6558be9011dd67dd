// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.CopyInventoryItem;

/** Copies items of the own inventory or of the library. */
public final class CopyInventoryItemHandler implements ViewerHandler<CopyInventoryItem> {
    private static final UUID NONE = new UUID(0, 0);

    private final InventoryDesk desk;

    public CopyInventoryItemHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<CopyInventoryItem> message() {
        return CopyInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, CopyInventoryItem message) {
        for (var asked : message.inventoryData()) {
            var copy = ItemId.random();
            desk.change(
                    viewer,
                    "copied item",
                    inventory -> copied(inventory, asked, copy),
                    made -> viewer.send(
                            made.map(item -> InventoryAnswers.created(viewer.agent(), NONE, item, asked.callbackId()))
                                    .orElseGet(() -> Alerts.alert("You may not copy this item."))));
        }
    }

    private Optional<InventoryItem> copied(
            AgentInventory inventory, CopyInventoryItem.InventoryData asked, ItemId copy) {
        var name = ItemTexts.name(asked.newName());
        return inventory
                .find(new ItemId(asked.oldItemId()))
                .filter(item -> item.isLink() || (item.permissions().current() & ItemPermissions.COPY) != 0)
                .map(item -> item.edit()
                        .id(copy)
                        .owner(inventory.agent())
                        .folder(new FolderId(asked.newFolderId()))
                        .name(name.isEmpty() ? item.name() : name)
                        .created(desk.region().clock().instant().truncatedTo(ChronoUnit.SECONDS))
                        .build())
                .flatMap(inventory::add);
    }
}
