// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RemoveInventoryFolder;

/** Deletes folders that are in Trash, with all in them. Others are told to the viewer again. */
public final class RemoveInventoryFolderHandler implements ViewerHandler<RemoveInventoryFolder> {
    private final InventoryDesk desk;

    public RemoveInventoryFolderHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<RemoveInventoryFolder> message() {
        return RemoveInventoryFolder.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, RemoveInventoryFolder message) {
        var folders = message.folderData().stream()
                .map(asked -> new FolderId(asked.folderId()))
                .toList();
        desk.change(
                viewer,
                "deleted folders",
                inventory -> inventory.deleteFolders(folders),
                left -> InventoryAnswers.updated(viewer.agent(), left, List.of())
                        .forEach(viewer::send));
    }
}
