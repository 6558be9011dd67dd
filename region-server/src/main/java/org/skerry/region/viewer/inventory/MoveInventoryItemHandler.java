// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.ItemMove;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MoveInventoryItem;

/** Puts items into other folders, under another name if one is given. */
public final class MoveInventoryItemHandler implements ViewerHandler<MoveInventoryItem> {
    private final InventoryDesk desk;

    public MoveInventoryItemHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<MoveInventoryItem> message() {
        return MoveInventoryItem.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, MoveInventoryItem message) {
        var moves = message.inventoryData().stream()
                .map(asked -> new ItemMove(new ItemId(asked.itemId()), new FolderId(asked.folderId())))
                .toList();
        desk.change(
                viewer,
                "moved items",
                inventory -> {
                    message.inventoryData().forEach(asked -> rename(inventory, asked));
                    return inventory.move(moves);
                },
                elsewhere -> InventoryAnswers.updated(viewer.agent(), List.of(), elsewhere)
                        .forEach(viewer::send));
    }

    private static void rename(AgentInventory inventory, MoveInventoryItem.InventoryData asked) {
        var name = ItemTexts.name(asked.newName());
        if (!name.isEmpty()) {
            inventory.update(
                    new ItemId(asked.itemId()), item -> item.edit().name(name).build());
        }
    }
}
