// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.CreateInventoryFolder;

/** Makes a folder with the id that the viewer has chosen for it. */
public final class CreateInventoryFolderHandler implements ViewerHandler<CreateInventoryFolder> {
    private final InventoryDesk desk;

    public CreateInventoryFolderHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<CreateInventoryFolder> message() {
        return CreateInventoryFolder.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, CreateInventoryFolder message) {
        var asked = message.folderData();
        var folder = new InventoryFolder(
                new FolderId(asked.folderId()),
                viewer.agent(),
                new FolderId(asked.parentId()),
                ItemTexts.name(asked.name()),
                asked.type(),
                1);
        desk.change(viewer, "new folder", inventory -> inventory.add(folder), made -> {
            if (!made) {
                viewer.send(Alerts.alert("The folder " + folder.name() + " could not be made."));
            }
        });
    }
}
