// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;

@Entity
@Table(name = "inventory_folder")
class FolderEntity {
    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID owner;

    @Column(name = "parent_id")
    @Nullable
    UUID parent;

    @Column
    String name;

    @Column
    int type;

    @Column
    int version;

    @Column(name = "role_key", length = 64)
    @Nullable
    String roleKey;

    protected FolderEntity() {}

    private FolderEntity(InventoryFolder folder) {
        id = folder.id().value();
        owner = folder.owner().value();
        parent = folder.parent().isZero() ? null : folder.parent().value();
        name = folder.name();
        type = folder.type();
        version = folder.version();
    }

    static FolderEntity root(InventoryFolder folder) {
        var root = new FolderEntity(folder);
        root.roleKey = roleKey(folder.owner(), FolderTypes.ROOT);
        return root;
    }

    static FolderEntity under(FolderEntity parent, InventoryFolder folder) {
        var entity = new FolderEntity(folder);
        if (parent.isRoot() && FolderTypes.isRole(folder.type())) {
            entity.roleKey = roleKey(folder.owner(), folder.type());
        }
        return entity;
    }

    /** What the unique constraint is on that keeps a role from being given twice. */
    static String roleKey(AgentId owner, int type) {
        return FolderRoles.key(owner.value(), type);
    }

    boolean isRoot() {
        return parent == null;
    }

    InventoryFolder toFolder() {
        var above = parent == null ? FolderId.ZERO : new FolderId(parent);
        return new InventoryFolder(new FolderId(id), new AgentId(owner), above, name, type, version);
    }
}
