// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.upload.Uploads;

/** All handlers of this family. */
public final class InventoryHandlers {
    private InventoryHandlers() {}

    public static List<ViewerHandler<?>> all(InventoryDesk desk, Uploads uploads) {
        return List.of(
                new CreateInventoryItemHandler(desk, uploads),
                new UpdateInventoryItemHandler(desk, uploads),
                new MoveInventoryItemHandler(desk),
                new CopyInventoryItemHandler(desk),
                new LinkInventoryItemHandler(desk),
                new RemoveInventoryItemHandler(desk),
                new ChangeInventoryItemFlagsHandler(desk),
                new CreateInventoryFolderHandler(desk),
                new UpdateInventoryFolderHandler(desk),
                new MoveInventoryFolderHandler(desk),
                new RemoveInventoryFolderHandler(desk),
                new RemoveInventoryObjectsHandler(desk),
                new PurgeInventoryDescendentsHandler(desk),
                new FetchInventoryHandler(desk),
                new FetchInventoryDescendentsHandler(desk));
    }
}
