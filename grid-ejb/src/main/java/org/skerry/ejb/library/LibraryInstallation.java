// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.util.HashMap;
import org.skerry.api.asset.AssetService;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;

/** Puts the shipped library into the grid's stores: adds what is missing, brings items up to date, removes nothing. */
final class LibraryInstallation {
    private final AssetService assets;
    private final InventoryService inventory;

    LibraryInstallation(AssetService assets, InventoryService inventory) {
        this.assets = assets;
        this.inventory = inventory;
    }

    /** What was done. */
    record Outcome(int assets, int folders, int items, int refused) {}

    /** Installs the library; a second time it finds nothing to do. */
    Outcome install(Library library) {
        var content = installContent(library);
        return new Outcome(installAssets(library), content.folders(), content.items(), content.refused());
    }

    /** Its folders and items alone. */
    Outcome installContent(Library library) {
        var refused = 0;
        var newFolders = 0;
        for (var folder : library.folders()) {
            if (inventory.folder(Library.OWNER, folder.id()).isEmpty()) {
                var added = inventory.addFolder(folder);
                newFolders += added ? 1 : 0;
                refused += added ? 0 : 1;
            }
        }
        var stored = new HashMap<ItemId, InventoryItem>();
        var ids = library.items().stream().map(InventoryItem::id).toList();
        inventory.items(Library.OWNER, ids).forEach(item -> stored.put(item.id(), item));
        var newItems = 0;
        for (var item : library.items()) {
            var known = stored.get(item.id());
            if (!item.equals(known)) {
                var done = known == null ? inventory.addItem(item) : inventory.updateItem(item);
                newItems += done ? 1 : 0;
                refused += done ? 0 : 1;
            }
        }
        return new Outcome(0, newFolders, newItems, refused);
    }

    /** Its assets alone; says how many there were not. */
    int installAssets(Library library) {
        var known = assets.existing(library.assetIds());
        var count = 0;
        for (var id : library.assetIds()) {
            if (!known.contains(id)) {
                assets.store(library.asset(id));
                count++;
            }
        }
        return count;
    }
}
