// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import java.util.UUID;
import org.skerry.api.inventory.FolderTypes;

/** How rows of folders say that a folder is its owner's one of a system role. */
public final class FolderRoles {
    private FolderRoles() {}

    /** What the unique constraint is on that keeps a role from being given twice. */
    public static String key(UUID owner, int type) {
        return owner + ":" + type;
    }

    /** Whether type 8 or the older 9, by which clients ask for the root. */
    public static boolean isRoot(int type) {
        return type == FolderTypes.ROOT || type == SystemFolders.OLD_ROOT_TYPE;
    }

    /** The root's name. */
    public static String rootName() {
        return SystemFolders.ROOT_NAME;
    }
}
