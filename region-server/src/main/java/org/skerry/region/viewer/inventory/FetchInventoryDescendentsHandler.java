// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.id.FolderId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.FetchInventoryDescendents;

/** Asks what is in a folder; viewers without the capability do. */
public final class FetchInventoryDescendentsHandler implements ViewerHandler<FetchInventoryDescendents> {
    private final InventoryDesk desk;

    public FetchInventoryDescendentsHandler(InventoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<FetchInventoryDescendents> message() {
        return FetchInventoryDescendents.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 100);
    }

    @Override
    public void handle(Viewer viewer, FetchInventoryDescendents message) {
        var asked = message.inventoryData();
        desk.ask(
                viewer,
                "content of a folder",
                inventory -> inventory.content(new FolderId(asked.folderId())),
                found -> found.map(content -> InventoryAnswers.listed(
                                viewer.agent(), content, asked.fetchFolders(), asked.fetchItems()))
                        .ifPresent(messages -> messages.forEach(viewer::send)));
    }
}
