// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.stream.Stream;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;

/** Folders and items as the inventory capabilities tell them to viewers. */
final class InventoryLlsd {
    private InventoryLlsd() {}

    /**
     * A folder with its content; what was not asked for is left out of the lists but counted.
     *
     * @param pointedAt items of other folders, told before the links that point at them and not counted
     */
    static Llsd.Struct content(
            FolderContent content, boolean withFolders, boolean withItems, List<InventoryItem> pointedAt) {
        var owner = content.owner().value();
        return new LlsdStruct()
                .put("folder_id", content.folder().value())
                .put("agent_id", owner)
                .put("owner_id", owner)
                .put("version", content.version())
                .put("descendents", content.folders().size() + content.items().size())
                .put(
                        "categories",
                        new Llsd.Array(
                                withFolders
                                        ? content.folders().stream()
                                                .map(InventoryLlsd::folder)
                                                .toList()
                                        : List.of()))
                .put(
                        "items",
                        new Llsd.Array(
                                withItems
                                        ? Stream.concat(pointedAt.stream(), content.items().stream())
                                                .map(InventoryLlsd::item)
                                                .toList()
                                        : List.of()))
                .build();
    }

    /** Under both names that viewers look for the folder's id. */
    private static Llsd folder(InventoryFolder folder) {
        return new LlsdStruct()
                .put("category_id", folder.id().value())
                .put("folder_id", folder.id().value())
                .put("agent_id", folder.owner().value())
                .put("parent_id", folder.parent().value())
                .put("name", folder.name())
                .put("type_default", folder.type())
                .put("preferred_type", folder.type())
                .put("version", folder.version())
                .build();
    }

    static Llsd item(InventoryItem item) {
        var permissions = item.permissions();
        var owner = item.owner().value();
        return new LlsdStruct()
                .put("agent_id", owner)
                .put("item_id", item.id().value())
                .put("parent_id", item.folder().value())
                .put("asset_id", item.asset().value())
                .put("name", item.name())
                .put("desc", item.description())
                .put("type", item.assetType())
                .put("inv_type", item.inventoryType())
                .put("flags", item.flags())
                .put("created_at", (int) item.created().getEpochSecond())
                .put(
                        "permissions",
                        new LlsdStruct()
                                .put("base_mask", permissions.base())
                                .put("owner_mask", permissions.current())
                                .put("group_mask", permissions.group())
                                .put("everyone_mask", permissions.everyone())
                                .put("next_owner_mask", permissions.next())
                                .put("creator_id", item.creator().value())
                                .put("owner_id", owner)
                                .put("last_owner_id", owner)
                                .put("group_id", item.group().value())
                                .put("is_owner_group", item.groupOwned())
                                .build())
                .put(
                        "sale_info",
                        new LlsdStruct()
                                .put("sale_price", item.salePrice())
                                .put("sale_type", item.saleType())
                                .build())
                .build();
    }
}
