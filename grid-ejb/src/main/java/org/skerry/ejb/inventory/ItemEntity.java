// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;

@Entity
@Table(name = "inventory_item")
class ItemEntity {
    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID owner;

    @Column(name = "folder_id")
    UUID folder;

    @Column
    String name;

    @Column
    String description;

    @Column(name = "asset_id")
    UUID asset;

    @Column(name = "asset_type")
    int assetType;

    @Column(name = "inventory_type")
    int inventoryType;

    @Column(name = "creator_id")
    String creatorId;

    @Column(name = "creator_data")
    String creatorData;

    @Column
    Instant created;

    @Column(name = "perm_base")
    int basePermissions;

    @Column(name = "perm_current")
    int currentPermissions;

    @Column(name = "perm_everyone")
    int everyonePermissions;

    @Column(name = "perm_group")
    int groupPermissions;

    @Column(name = "perm_next")
    int nextPermissions;

    @Column(name = "group_id")
    UUID group;

    @Column(name = "group_owned")
    boolean groupOwned;

    @Column
    int flags;

    @Column(name = "sale_price")
    int salePrice;

    @Column(name = "sale_type")
    int saleType;

    protected ItemEntity() {}

    ItemEntity(InventoryItem item) {
        id = item.id().value();
        owner = item.owner().value();
        folder = item.folder().value();
        take(item);
    }

    /** Takes over all but id, owner and folder. */
    final void take(InventoryItem item) {
        name = item.name();
        description = item.description();
        asset = item.asset().value();
        assetType = item.assetType();
        inventoryType = item.inventoryType();
        creatorId = item.creatorId();
        creatorData = item.creatorData();
        created = item.created().truncatedTo(ChronoUnit.SECONDS);
        basePermissions = item.permissions().base();
        currentPermissions = item.permissions().current();
        everyonePermissions = item.permissions().everyone();
        groupPermissions = item.permissions().group();
        nextPermissions = item.permissions().next();
        group = item.group().value();
        groupOwned = item.groupOwned();
        flags = item.flags();
        salePrice = item.salePrice();
        saleType = item.saleType();
    }

    InventoryItem toItem() {
        return new InventoryItem(
                new ItemId(id),
                new AgentId(owner),
                new FolderId(folder),
                name,
                description,
                new AssetId(asset),
                assetType,
                inventoryType,
                creatorId,
                creatorData,
                created,
                new ItemPermissions(
                        basePermissions, currentPermissions, everyonePermissions, groupPermissions, nextPermissions),
                new GroupId(group),
                groupOwned,
                flags,
                salePrice,
                saleType);
    }
}
