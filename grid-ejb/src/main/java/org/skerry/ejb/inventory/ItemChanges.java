// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.ItemMove;
import org.skerry.ejb.persistence.Chunks;

/** Moves and deletes one user's items within one transaction. */
final class ItemChanges {
    private final AgentId owner;
    private final FolderRepository folders;
    private final ItemRepository items;

    /** By folder; sorted, so that changes of the same folders at once wait for each other instead of for both. */
    private final Map<UUID, Integer> changes = new TreeMap<>();

    ItemChanges(EntityManager em, AgentId owner) {
        this.owner = owner;
        this.folders = new FolderRepository(em);
        this.items = new ItemRepository(em);
    }

    /** Tells whether all could be moved. */
    boolean move(List<ItemMove> moves) {
        var known = find(moves.stream().map(ItemMove::item).toList());
        var all = true;
        for (var move : moves) {
            var from = known.get(move.item().value());
            if (from == null || !isFolder(move.folder())) {
                all = false;
            } else if (!from.equals(move.folder().value())) {
                items.move(move.item().value(), move.folder().value());
                known.put(move.item().value(), move.folder().value());
                changed(from);
                changed(move.folder().value());
            }
        }
        count();
        return all;
    }

    /** Tells how many were deleted. */
    int delete(List<ItemId> ids) {
        var known = find(ids);
        known.values().forEach(this::changed);
        items.delete(List.copyOf(known.keySet()));
        count();
        return known.size();
    }

    private Map<UUID, UUID> find(List<ItemId> ids) {
        var found = new HashMap<UUID, UUID>();
        for (var chunk : Chunks.of(ids)) {
            items.find(owner, chunk.stream().map(ItemId::value).toList())
                    .forEach(item -> found.put(item.id, item.folder));
        }
        return found;
    }

    private boolean isFolder(FolderId id) {
        return folders.find(owner, id).isPresent();
    }

    private void changed(UUID folder) {
        changes.merge(folder, 1, Integer::sum);
    }

    private void count() {
        changes.forEach(folders::countChanges);
    }
}
