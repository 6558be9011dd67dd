// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.inventory;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.moving.into.TargetTable;

/**
 * A folder on its way.
 *
 * @param parent zero for one that says to be at the top
 * @param repairs by reason
 */
record FolderRow(UUID id, UUID owner, UUID parent, String name, int type, int version, Map<String, String> repairs) {
    static final TargetTable TABLE = TargetTable.of(
            "inventory_folder", "id:uuid! owner_id:uuid parent_id:uuid name:text type:int version:int~ role_key:text");

    /** As it is written. */
    static @Nullable Object[] values(
            UUID id, UUID owner, @Nullable UUID parent, String name, int type, int version, @Nullable String role) {
        return new @Nullable Object[] {id, owner, parent, name, type, version, role};
    }
}
