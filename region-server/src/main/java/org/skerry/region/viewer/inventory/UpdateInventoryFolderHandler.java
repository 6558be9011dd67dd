// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.UpdateInventoryFolder;

/** Renames folders. Those with a role keep their names, and the viewer is told so. */
public final class UpdateInventoryFolderHandler implements ViewerHandler<UpdateInventoryFolder> {
    private final InventoryDesk desk;

    public UpdateInventoryFolderHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<UpdateInventoryFolder> message() {
        return UpdateInventoryFolder.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, UpdateInventoryFolder message) {
        for (var asked : message.folderData()) {
            var wanted = new InventoryFolder(
                    new FolderId(asked.folderId()),
                    viewer.agent(),
                    new FolderId(asked.parentId()),
                    ItemTexts.name(asked.name()),
                    asked.type(),
                    1);
            desk.change(
                    viewer,
                    "renamed folder",
                    inventory -> inventory.update(wanted),
                    unchanged -> InventoryAnswers.updated(
                                    viewer.agent(), unchanged.stream().toList(), List.of())
                            .forEach(viewer::send));
        }
    }
}
