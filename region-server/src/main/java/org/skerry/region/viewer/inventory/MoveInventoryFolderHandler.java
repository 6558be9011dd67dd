// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.MoveInventoryFolder;

/** Puts folders into others. What cannot be moved is told to the viewer where it is. */
public final class MoveInventoryFolderHandler implements ViewerHandler<MoveInventoryFolder> {
    private final InventoryDesk desk;

    public MoveInventoryFolderHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<MoveInventoryFolder> message() {
        return MoveInventoryFolder.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, MoveInventoryFolder message) {
        for (var asked : message.inventoryData()) {
            desk.change(
                    viewer,
                    "moved folder",
                    inventory -> inventory.move(new FolderId(asked.folderId()), new FolderId(asked.parentId())),
                    unmoved -> InventoryAnswers.updated(
                                    viewer.agent(), unmoved.stream().toList(), List.of())
                            .forEach(viewer::send));
        }
    }
}
