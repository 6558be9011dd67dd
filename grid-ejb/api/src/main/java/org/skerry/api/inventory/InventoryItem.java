// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.time.Instant;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;

/**
 * An item: a name and permissions for an asset.
 *
 * @param asset the asset; for a link (asset type 24) the id of the item it points at
 * @param creatorData for foreign creators {@code homeURI;First Last}, else empty
 * @param flags by kind; for wearables the low byte is the wearable type
 * @param created to the second
 */
public record InventoryItem(
        ItemId id,
        AgentId owner,
        FolderId folder,
        String name,
        String description,
        AssetId asset,
        int assetType,
        int inventoryType,
        String creatorId,
        String creatorData,
        Instant created,
        ItemPermissions permissions,
        GroupId group,
        boolean groupOwned,
        int flags,
        int salePrice,
        int saleType) {
    /** The asset type of a link to an item. */
    public static final int LINK = 24;

    /** The asset type of a link to a folder. */
    public static final int FOLDER_LINK = 25;

    private static final int UUID_LENGTH = 36;

    public boolean isLink() {
        return assetType == LINK || assetType == FOLDER_LINK;
    }

    /** The creator's id; creators of other grids are text that begins with it. Zero if there is none. */
    public AgentId creator() {
        var bare = creatorId.length() > UUID_LENGTH ? creatorId.substring(0, UUID_LENGTH) : creatorId;
        return UuidText.tryParse(bare).map(AgentId::new).orElse(AgentId.ZERO);
    }

    /** The same item with another asset. */
    public InventoryItem withAsset(AssetId newAsset) {
        return edit().asset(newAsset).build();
    }

    /** The same item with other flags. */
    public InventoryItem withFlags(int newFlags) {
        return edit().flags(newFlags).build();
    }

    /** The same item with another folder. */
    public InventoryItem withFolder(FolderId newFolder) {
        return edit().folder(newFolder).build();
    }

    /** The same item with other permissions. */
    public InventoryItem withPermissions(ItemPermissions newPermissions) {
        return edit().permissions(newPermissions).build();
    }

    /** Begins another item with all that this one has. */
    public Edit edit() {
        return new Edit(this);
    }

    /** An item in the making. */
    public static final class Edit {
        private ItemId id;
        private AgentId owner;
        private FolderId folder;
        private String name;
        private String description;
        private AssetId asset;
        private int assetType;
        private int inventoryType;
        private String creatorId;
        private String creatorData;
        private Instant created;
        private ItemPermissions permissions;
        private GroupId group;
        private boolean groupOwned;
        private int flags;
        private int salePrice;
        private int saleType;

        private Edit(InventoryItem item) {
            id = item.id;
            owner = item.owner;
            folder = item.folder;
            name = item.name;
            description = item.description;
            asset = item.asset;
            assetType = item.assetType;
            inventoryType = item.inventoryType;
            creatorId = item.creatorId;
            creatorData = item.creatorData;
            created = item.created;
            permissions = item.permissions;
            group = item.group;
            groupOwned = item.groupOwned;
            flags = item.flags;
            salePrice = item.salePrice;
            saleType = item.saleType;
        }

        public Edit id(ItemId value) {
            id = value;
            return this;
        }

        public Edit owner(AgentId value) {
            owner = value;
            return this;
        }

        public Edit folder(FolderId value) {
            folder = value;
            return this;
        }

        public Edit name(String value) {
            name = value;
            return this;
        }

        public Edit description(String value) {
            description = value;
            return this;
        }

        public Edit asset(AssetId value) {
            asset = value;
            return this;
        }

        public Edit assetType(int value) {
            assetType = value;
            return this;
        }

        public Edit inventoryType(int value) {
            inventoryType = value;
            return this;
        }

        public Edit creatorId(String value) {
            creatorId = value;
            return this;
        }

        public Edit creatorData(String value) {
            creatorData = value;
            return this;
        }

        public Edit created(Instant value) {
            created = value;
            return this;
        }

        public Edit permissions(ItemPermissions value) {
            permissions = value;
            return this;
        }

        public Edit group(GroupId value) {
            group = value;
            return this;
        }

        public Edit groupOwned(boolean value) {
            groupOwned = value;
            return this;
        }

        public Edit flags(int value) {
            flags = value;
            return this;
        }

        public Edit salePrice(int value) {
            salePrice = value;
            return this;
        }

        public Edit saleType(int value) {
            saleType = value;
            return this;
        }

        public InventoryItem build() {
            return new InventoryItem(
                    id,
                    owner,
                    folder,
                    name,
                    description,
                    asset,
                    assetType,
                    inventoryType,
                    creatorId,
                    creatorData,
                    created,
                    permissions,
                    group,
                    groupOwned,
                    flags,
                    salePrice,
                    saleType);
        }
    }
}
