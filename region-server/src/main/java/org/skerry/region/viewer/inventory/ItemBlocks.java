// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import org.skerry.api.inventory.InventoryItem;
import org.skerry.udp.message.BulkUpdateInventory;
import org.skerry.udp.message.FetchInventoryReply;
import org.skerry.udp.message.InventoryDescendents;
import org.skerry.udp.message.UpdateCreateInventoryItem;

/** An item in each of the messages that tell of items; the blocks differ in little but their types. */
final class ItemBlocks {
    private ItemBlocks() {}

    static UpdateCreateInventoryItem.InventoryData created(InventoryItem item, int callback) {
        return UpdateCreateInventoryItem.InventoryData.builder()
                .callbackId(callback)
                .itemId(item.id().value())
                .folderId(item.folder().value())
                .creatorId(item.creator().value())
                .ownerId(item.owner().value())
                .groupId(item.group().value())
                .baseMask(item.permissions().base())
                .ownerMask(item.permissions().current())
                .groupMask(item.permissions().group())
                .everyoneMask(item.permissions().everyone())
                .nextOwnerMask(item.permissions().next())
                .groupOwned(item.groupOwned())
                .assetId(item.asset().value())
                .type(item.assetType())
                .invType(item.inventoryType())
                .flags(item.flags())
                .saleType(item.saleType())
                .salePrice(item.salePrice())
                .name(ItemTexts.toWire(item.name()))
                .description(ItemTexts.toWire(item.description()))
                .creationDate((int) item.created().getEpochSecond())
                .crc(ItemCheck.of(item))
                .build();
    }

    static FetchInventoryReply.InventoryData fetched(InventoryItem item) {
        return FetchInventoryReply.InventoryData.builder()
                .itemId(item.id().value())
                .folderId(item.folder().value())
                .creatorId(item.creator().value())
                .ownerId(item.owner().value())
                .groupId(item.group().value())
                .baseMask(item.permissions().base())
                .ownerMask(item.permissions().current())
                .groupMask(item.permissions().group())
                .everyoneMask(item.permissions().everyone())
                .nextOwnerMask(item.permissions().next())
                .groupOwned(item.groupOwned())
                .assetId(item.asset().value())
                .type(item.assetType())
                .invType(item.inventoryType())
                .flags(item.flags())
                .saleType(item.saleType())
                .salePrice(item.salePrice())
                .name(ItemTexts.toWire(item.name()))
                .description(ItemTexts.toWire(item.description()))
                .creationDate((int) item.created().getEpochSecond())
                .crc(ItemCheck.of(item))
                .build();
    }

    static InventoryDescendents.ItemData listed(InventoryItem item) {
        return InventoryDescendents.ItemData.builder()
                .itemId(item.id().value())
                .folderId(item.folder().value())
                .creatorId(item.creator().value())
                .ownerId(item.owner().value())
                .groupId(item.group().value())
                .baseMask(item.permissions().base())
                .ownerMask(item.permissions().current())
                .groupMask(item.permissions().group())
                .everyoneMask(item.permissions().everyone())
                .nextOwnerMask(item.permissions().next())
                .groupOwned(item.groupOwned())
                .assetId(item.asset().value())
                .type(item.assetType())
                .invType(item.inventoryType())
                .flags(item.flags())
                .saleType(item.saleType())
                .salePrice(item.salePrice())
                .name(ItemTexts.toWire(item.name()))
                .description(ItemTexts.toWire(item.description()))
                .creationDate((int) item.created().getEpochSecond())
                .crc(ItemCheck.of(item))
                .build();
    }

    static BulkUpdateInventory.ItemData updated(InventoryItem item, int callback) {
        return BulkUpdateInventory.ItemData.builder()
                .callbackId(callback)
                .itemId(item.id().value())
                .folderId(item.folder().value())
                .creatorId(item.creator().value())
                .ownerId(item.owner().value())
                .groupId(item.group().value())
                .baseMask(item.permissions().base())
                .ownerMask(item.permissions().current())
                .groupMask(item.permissions().group())
                .everyoneMask(item.permissions().everyone())
                .nextOwnerMask(item.permissions().next())
                .groupOwned(item.groupOwned())
                .assetId(item.asset().value())
                .type(item.assetType())
                .invType(item.inventoryType())
                .flags(item.flags())
                .saleType(item.saleType())
                .salePrice(item.salePrice())
                .name(ItemTexts.toWire(item.name()))
                .description(ItemTexts.toWire(item.description()))
                .creationDate((int) item.created().getEpochSecond())
                .crc(ItemCheck.of(item))
                .build();
    }
}
