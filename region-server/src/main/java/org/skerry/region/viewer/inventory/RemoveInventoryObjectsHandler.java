// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RemoveInventoryObjects;

/** Deletes folders that are in Trash, and items. Folders that are elsewhere are told to the viewer again. */
public final class RemoveInventoryObjectsHandler implements ViewerHandler<RemoveInventoryObjects> {
    private final InventoryDesk desk;

    public RemoveInventoryObjectsHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<RemoveInventoryObjects> message() {
        return RemoveInventoryObjects.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, RemoveInventoryObjects message) {
        var folders = message.folderData().stream()
                .map(asked -> new FolderId(asked.folderId()))
                .filter(folder -> !folder.isZero())
                .toList();
        var items = message.itemData().stream()
                .map(asked -> new ItemId(asked.itemId()))
                .filter(item -> !item.isZero())
                .toList();
        desk.change(
                viewer,
                "deleted folders and items",
                inventory -> {
                    inventory.delete(items);
                    return inventory.deleteFolders(folders);
                },
                left -> InventoryAnswers.updated(viewer.agent(), left, List.of())
                        .forEach(viewer::send));
    }
}
