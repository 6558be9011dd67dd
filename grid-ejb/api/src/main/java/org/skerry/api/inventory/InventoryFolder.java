// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;

/**
 * A folder.
 *
 * @param parent zero for the root
 * @param type the system role, see {@link FolderTypes}; -1 for an ordinary folder
 * @param version grows by one with each change of the folder's direct content
 */
public record InventoryFolder(FolderId id, AgentId owner, FolderId parent, String name, int type, int version) {
    /** The same folder in another. */
    public InventoryFolder withParent(FolderId newParent) {
        return new InventoryFolder(id, owner, newParent, name, type, version);
    }

    /** The same folder with another version. */
    public InventoryFolder withVersion(int newVersion) {
        return new InventoryFolder(id, owner, parent, name, type, newVersion);
    }
}
