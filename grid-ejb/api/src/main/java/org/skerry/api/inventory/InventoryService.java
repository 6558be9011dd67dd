// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Users' folders and items. A folder or an item belongs to one user and is found for that user alone. Thread-safe; may
 * block. What is acknowledged is on disk. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store
 * cannot be reached.
 */
public interface InventoryService {
    /** Makes the root and the system folders that are missing; true only when the root was made. */
    @Changes
    boolean createUserInventory(AgentId owner);

    /** All folders of a user, in no particular order; empty if there is no inventory. */
    @Reads
    List<InventoryFolder> skeleton(AgentId owner);

    @Reads
    Optional<InventoryFolder> rootFolder(AgentId owner);

    /** The user's folder of a system role; types 8 and 9 are the root. */
    @Reads
    Optional<InventoryFolder> folderForType(AgentId owner, int type);

    @Reads
    Optional<InventoryFolder> folder(AgentId owner, FolderId id);

    /** What is in a folder; empty if the user has no such folder. */
    @Reads
    Optional<FolderContent> folderContent(AgentId owner, FolderId id);

    /** What is in several folders, in the order asked; those that the user does not have are left out. */
    @Reads
    default List<FolderContent> folderContents(AgentId owner, List<FolderId> ids) {
        return ids.stream()
                .map(id -> folderContent(owner, id))
                .flatMap(Optional::stream)
                .toList();
    }

    @Reads
    Optional<InventoryItem> item(AgentId owner, ItemId id);

    /** The items with these ids, in the order asked; unknown ones are left out. */
    @Reads
    List<InventoryItem> items(AgentId owner, List<ItemId> ids);

    /** Gestures that are switched on (flag bit 0). */
    @Reads
    List<InventoryItem> activeGestures(AgentId owner);

    /**
     * Adds a folder under an existing one of the same owner. False, and nothing is changed, if the id is taken, the
     * parent is unknown, or the root already has a folder of that system role. One who has no inventory may be given a
     * root this way: a folder of type 8 with the zero parent.
     */
    @Changes
    boolean addFolder(InventoryFolder folder);

    /**
     * Adds an item to an existing folder of the same owner. False, and nothing is changed, if the id is taken or the
     * folder is unknown.
     */
    @Changes
    boolean addItem(InventoryItem item);

    /** Replaces an item of the same id and owner; false if there is none. The folder cannot be changed this way. */
    @Changes(repeatable = true)
    boolean updateItem(InventoryItem item);

    /**
     * Gives a folder another name and type. The place cannot be changed this way; the version only grows. False, and
     * nothing is changed, if there is no such folder, or it has a role (root and typed folders under it) and would lose
     * name or type, or would get a role.
     */
    @Changes(repeatable = true)
    boolean updateFolder(InventoryFolder folder);

    /**
     * Puts a folder with all in it into another. False, and nothing is changed, for a folder with a role, for a target
     * that is unknown, the folder itself or inside it, and where it would get a role.
     */
    @Changes(repeatable = true)
    boolean moveFolder(AgentId owner, FolderId id, FolderId parent);

    /**
     * Deletes folders with all in them, those that are in Trash or in Lost And Found; others are left as they are, and so
     * are those two.
     */
    @Changes(repeatable = true)
    void deleteFolders(AgentId owner, List<FolderId> ids);

    /**
     * Deletes all that is in a folder, which is Trash, Lost And Found or in one of them; false, and nothing is changed,
     * for any other. By id alone, as on the wire: callers see to it that the folder is the user's.
     */
    @Changes(repeatable = true)
    boolean purgeFolder(FolderId id);

    /** Puts items into other folders. False if one item or folder is unknown; the other items are moved. */
    @Changes(repeatable = true)
    boolean moveItems(AgentId owner, List<ItemMove> moves);

    /** Deletes items wherever they are; unknown ones are no fault. */
    @Changes(repeatable = true)
    void deleteItems(AgentId owner, List<ItemId> ids);

    /** What the user may do with an asset by any of the items that name it: the permissions of all together, else 0. */
    @Reads
    int assetPermissions(AgentId owner, AssetId asset);
}
