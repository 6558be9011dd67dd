// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.FolderId;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.PurgeInventoryDescendents;

/** Empties Trash, or a folder in it. */
public final class PurgeInventoryDescendentsHandler implements ViewerHandler<PurgeInventoryDescendents> {
    private final InventoryDesk desk;

    public PurgeInventoryDescendentsHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<PurgeInventoryDescendents> message() {
        return PurgeInventoryDescendents.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, PurgeInventoryDescendents message) {
        var folder = new FolderId(message.inventoryData().folderId());
        desk.change(viewer, "emptied folder", inventory -> inventory.purge(folder), done -> {
            if (!done) {
                viewer.send(Alerts.alert("Only what is in the trash can be emptied."));
            }
        });
    }
}
