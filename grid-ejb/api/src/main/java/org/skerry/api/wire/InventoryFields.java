// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;

/** Folders and items as names and values (robust-wire section 2). */
public final class InventoryFields {
    private static final List<String> REQUEST_ORDER = List.of(
            "AssetID",
            "AssetType",
            "Name",
            "Owner",
            "ID",
            "InvType",
            "Folder",
            "CreatorId",
            "CreatorData",
            "Description",
            "NextPermissions",
            "CurrentPermissions",
            "BasePermissions",
            "EveryOnePermissions",
            "GroupPermissions",
            "GroupID",
            "GroupOwned",
            "SalePrice",
            "SaleType",
            "Flags",
            "CreationDate");

    private InventoryFields() {}

    public static Map<String, String> ofFolder(InventoryFolder folder) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ParentID", folder.parent().toString());
        fields.put("Type", Integer.toString(folder.type()));
        fields.put("Version", Integer.toString(folder.version()));
        fields.put("Name", folder.name());
        fields.put("Owner", folder.owner().toString());
        fields.put("ID", folder.id().toString());
        return fields;
    }

    public static InventoryFolder readFolder(WireFields fields) {
        return new InventoryFolder(
                new FolderId(fields.uuid("ID")),
                new AgentId(fields.uuid("Owner")),
                new FolderId(fields.uuidOrZero("ParentID")),
                fields.text("Name"),
                fields.integer("Type", -1),
                fields.integer("Version", 1));
    }

    /** In the order of requests. */
    public static Map<String, String> ofItemRequest(InventoryItem item) {
        var fields = ofItemReply(item);
        var ordered = new LinkedHashMap<String, String>();
        REQUEST_ORDER.forEach(name -> ordered.put(name, fields.getOrDefault(name, "")));
        return ordered;
    }

    /** In the order of answers. */
    public static Map<String, String> ofItemReply(InventoryItem item) {
        var permissions = item.permissions();
        var fields = LinkedHashMap.<String, String>newLinkedHashMap(REQUEST_ORDER.size());
        fields.put("AssetID", item.asset().toString());
        fields.put("AssetType", Integer.toString(item.assetType()));
        fields.put("BasePermissions", Integer.toUnsignedString(permissions.base()));
        fields.put("CreationDate", Long.toString(item.created().getEpochSecond()));
        fields.put("CreatorId", item.creatorId());
        fields.put("CreatorData", item.creatorData());
        fields.put("CurrentPermissions", Integer.toUnsignedString(permissions.current()));
        fields.put("Description", item.description());
        fields.put("EveryOnePermissions", Integer.toUnsignedString(permissions.everyone()));
        fields.put("Flags", Integer.toUnsignedString(item.flags()));
        fields.put("Folder", item.folder().toString());
        fields.put("GroupID", item.group().toString());
        fields.put("GroupOwned", WireFields.text(item.groupOwned()));
        fields.put("GroupPermissions", Integer.toUnsignedString(permissions.group()));
        fields.put("ID", item.id().toString());
        fields.put("InvType", Integer.toString(item.inventoryType()));
        fields.put("Name", item.name());
        fields.put("NextPermissions", Integer.toUnsignedString(permissions.next()));
        fields.put("Owner", item.owner().toString());
        fields.put("SalePrice", Integer.toString(item.salePrice()));
        fields.put("SaleType", Integer.toString(item.saleType()));
        return fields;
    }

    public static InventoryItem readItem(WireFields fields) {
        return new InventoryItem(
                new ItemId(fields.uuid("ID")),
                new AgentId(fields.uuid("Owner")),
                new FolderId(fields.uuidOrZero("Folder")),
                fields.text("Name"),
                fields.text("Description"),
                new AssetId(fields.uuidOrZero("AssetID")),
                fields.integer("AssetType", 0),
                fields.integer("InvType", 0),
                fields.text("CreatorId"),
                fields.text("CreatorData"),
                fields.unixTime("CreationDate"),
                new ItemPermissions(
                        fields.bits("BasePermissions", 0),
                        fields.bits("CurrentPermissions", 0),
                        fields.bits("EveryOnePermissions", 0),
                        fields.bits("GroupPermissions", 0),
                        fields.bits("NextPermissions", 0)),
                new GroupId(fields.uuidOrZero("GroupID")),
                fields.bool("GroupOwned"),
                fields.bits("Flags", 0),
                fields.integer("SalePrice", 0),
                fields.integer("SaleType", 0));
    }
}
