// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.time.Instant;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;

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

    public boolean isLink() {
        return assetType == LINK || assetType == FOLDER_LINK;
    }

    /** The same item with another asset. */
    public InventoryItem withAsset(AssetId newAsset) {
        return new InventoryItem(
                id,
                owner,
                folder,
                name,
                description,
                newAsset,
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

    /** The same item with other flags. */
    public InventoryItem withFlags(int newFlags) {
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
                newFlags,
                salePrice,
                saleType);
    }

    /** The same item with another folder. */
    public InventoryItem withFolder(FolderId newFolder) {
        return new InventoryItem(
                id,
                owner,
                newFolder,
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
