// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.skerry.api.inventory.InventoryCollection;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.llsd.Llsd;

/** Folders and items as JSON. */
final class InventoryJson {
    private InventoryJson() {}

    static Llsd.Struct of(InventoryFolder folder) {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("ID", text(folder.id()));
        members.put("Owner", text(folder.owner()));
        members.put("Parent", text(folder.parent()));
        members.put("Name", new Llsd.Text(folder.name()));
        members.put("Type", new Llsd.Int(folder.type()));
        members.put("Version", new Llsd.Int(folder.version()));
        return new Llsd.Struct(members);
    }

    static Llsd.Struct of(InventoryItem item) {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("ID", text(item.id()));
        members.put("Owner", text(item.owner()));
        members.put("Folder", text(item.folder()));
        members.put("Name", new Llsd.Text(item.name()));
        members.put("Description", new Llsd.Text(item.description()));
        members.put("Asset", text(item.asset()));
        members.put("AssetType", new Llsd.Int(item.assetType()));
        members.put("InventoryType", new Llsd.Int(item.inventoryType()));
        members.put("Creator", new Llsd.Text(item.creatorId()));
        members.put("CreatorData", new Llsd.Text(item.creatorData()));
        members.put("CreationDate", new Llsd.Date(item.created()));
        members.put("Permissions", of(item.permissions()));
        members.put("Group", text(item.group()));
        members.put("GroupOwned", new Llsd.Bool(item.groupOwned()));
        members.put("Flags", new Llsd.Int(item.flags()));
        members.put("SalePrice", new Llsd.Int(item.salePrice()));
        members.put("SaleType", new Llsd.Int(item.saleType()));
        return new Llsd.Struct(members);
    }

    private static Llsd.Struct of(ItemPermissions permissions) {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("Base", new Llsd.Int(permissions.base()));
        members.put("Current", new Llsd.Int(permissions.current()));
        members.put("Everyone", new Llsd.Int(permissions.everyone()));
        members.put("Group", new Llsd.Int(permissions.group()));
        members.put("Next", new Llsd.Int(permissions.next()));
        return new Llsd.Struct(members);
    }

    static Llsd.Struct of(InventoryCollection collection) {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("Folders", list(collection.folders(), InventoryJson::of));
        members.put("Items", list(collection.items(), InventoryJson::of));
        return new Llsd.Struct(members);
    }

    static <T> Llsd.Array list(List<T> values, Function<T, Llsd.Struct> each) {
        return new Llsd.Array(values.stream().<Llsd>map(each).toList());
    }

    /** An id as its text. */
    static Llsd.Text text(Object id) {
        return new Llsd.Text(id.toString());
    }
}
