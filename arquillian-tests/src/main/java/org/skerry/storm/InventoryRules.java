// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;

/** What holds of every inventory at any time. */
final class InventoryRules {
    private InventoryRules() {}

    /**
     * Asks for all of an inventory and looks for what breaks the rules.
     *
     * @param versions that were seen before, which folders that still exist do not fall below
     */
    static List<String> broken(InventoryService inventory, AgentId owner, Map<FolderId, Integer> versions) {
        var folders = new HashMap<FolderId, InventoryFolder>();
        inventory.skeleton(owner).forEach(folder -> folders.put(folder.id(), folder));
        var items = new ArrayList<InventoryItem>();
        folders.keySet()
                .forEach(id -> inventory.folderContent(owner, id).ifPresent(content -> items.addAll(content.items())));
        return broken(folders, items, versions);
    }

    static List<String> broken(
            Map<FolderId, InventoryFolder> folders, List<InventoryItem> items, Map<FolderId, Integer> versions) {
        var wrong = new ArrayList<String>();
        folders.values().forEach(folder -> {
            if (!reachesTheRoot(folder, folders)) {
                wrong.add("folder " + folder.id() + " does not hang on the root");
            }
            var seen = versions.getOrDefault(folder.id(), 0);
            if (folder.version() < seen) {
                wrong.add("folder " + folder.id() + " fell from version " + seen + " to " + folder.version());
            }
        });
        var roots = folders.values().stream()
                .filter(folder -> folder.parent().isZero())
                .count();
        if (roots > 1) {
            wrong.add(roots + " roots");
        }
        var known = new HashSet<ItemId>();
        for (var item : items) {
            if (!folders.containsKey(item.folder())) {
                wrong.add("item " + item.id() + " is in no folder");
            }
            if (!known.add(item.id())) {
                wrong.add("item " + item.id() + " is in two folders");
            }
        }
        return wrong;
    }

    private static boolean reachesTheRoot(InventoryFolder start, Map<FolderId, InventoryFolder> folders) {
        var seen = new HashSet<FolderId>();
        var at = start;
        while (at != null && seen.add(at.id())) {
            if (at.parent().isZero()) {
                return true;
            }
            at = folders.get(at.parent());
        }
        return false;
    }
}
