// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.List;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.identity.Identifier;

/**
 * Inventories by the identifiers of their owners, for frontends that know callers by those. What is expected to happen is
 * told by the result, not by exceptions. Thread-safe; may block.
 */
public interface InventoryProvider {
    InventoryResult<InventoryItem> tryFetchItem(Identifier owner, ItemId item);

    InventoryResult<InventoryFolder> tryFetchFolder(Identifier owner, FolderId folder);

    /** What is directly in a folder. */
    InventoryResult<InventoryCollection> tryFetchFolderContents(Identifier owner, FolderId folder);

    /** All folders, in no particular order. */
    InventoryResult<List<InventoryFolder>> tryFetchFolderList(Identifier owner);

    /** All folders and all items. */
    InventoryResult<InventoryCollection> tryFetchInventory(Identifier owner);

    InventoryResult<List<InventoryItem>> tryFetchActiveGestures(Identifier owner);

    /** Refused if the id is taken, or the folder or the item is not this owner's. */
    InventoryResult<ItemId> tryCreateItem(Identifier owner, InventoryItem item);

    /** Refused as {@link #tryCreateItem}, and for a second folder of one role. */
    InventoryResult<FolderId> tryCreateFolder(Identifier owner, InventoryFolder folder);

    /**
     * Makes the root and the folders that every inventory has; refused if there is one.
     *
     * @return the root
     */
    InventoryResult<InventoryFolder> tryCreateInventory(Identifier owner);

    InventoryResult<ItemId> tryDeleteItem(Identifier owner, ItemId item);

    /** With all that is in it. Refused for a folder that is not in Trash or in Lost And Found. */
    InventoryResult<FolderId> tryDeleteFolder(Identifier owner, FolderId folder);

    /** Deletes what is in a folder and leaves the folder. Refused where {@link #tryDeleteFolder} is, but not for those two. */
    InventoryResult<FolderId> tryPurgeFolder(Identifier owner, FolderId folder);
}
