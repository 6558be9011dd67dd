// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;

/**
 * Renames, moves and deletes one user's folders within one transaction. The user's root is locked first: two moves at
 * once could each be right and together make a circle.
 */
final class FolderChanges {
    private final AgentId owner;
    private final FolderRepository folders;
    private final ItemRepository items;

    FolderChanges(EntityManager em, AgentId owner) {
        this.owner = owner;
        this.folders = new FolderRepository(em);
        this.items = new ItemRepository(em);
    }

    boolean update(InventoryFolder wanted) {
        folders.lockRoot(owner);
        var known = folders.find(owner, wanted.id());
        if (known.isEmpty()) {
            return false;
        }
        var folder = known.get();
        if (!folder.name.equals(wanted.name()) || folder.type != wanted.type()) {
            if (folder.roleKey != null || wouldTakeRole(folder.parent, wanted.type())) {
                return false;
            }
            folders.rename(folder.id, wanted.name(), wanted.type());
        }
        folders.raiseVersion(folder.id, wanted.version());
        return true;
    }

    /** A folder that is put directly under the root or changes its type there must not become a system folder. */
    private boolean wouldTakeRole(@Nullable UUID parent, int type) {
        return FolderTypes.isRole(type)
                && folders.withRole(owner, FolderTypes.ROOT)
                        .filter(root -> root.id.equals(parent))
                        .isPresent();
    }

    boolean move(FolderId id, FolderId target) {
        folders.lockRoot(owner);
        var tree = new FolderTree(folders.ofOwner(owner));
        var known = tree.find(id.value());
        if (known.isEmpty()
                || known.get().roleKey != null
                || tree.find(target.value()).isEmpty()) {
            return false;
        }
        var folder = known.get();
        if (tree.isWithin(target.value(), folder.id) || wouldTakeRole(target.value(), folder.type)) {
            return false;
        }
        var before = folder.parent;
        if (before != null && !before.equals(target.value())) {
            folders.move(folder.id, target.value());
            folders.countChange(before);
            folders.countChange(target.value());
        }
        return true;
    }

    /** Tells how many were deleted, with those inside. */
    int delete(List<FolderId> ids) {
        folders.lockRoot(owner);
        var tree = new FolderTree(folders.ofOwner(owner));
        var deleted = new HashSet<UUID>();
        var doomed = new ArrayList<UUID>();
        var changed = new ArrayList<UUID>();
        for (var id : ids) {
            var folder = tree.find(id.value());
            if (folder.isEmpty() || folder.get().roleKey != null || !tree.isRubbish(id.value())) {
                continue;
            }
            if (deleted.add(id.value())) {
                doomed.add(id.value());
                folder.map(found -> found.parent).ifPresent(changed::add);
            }
            tree.below(id.value()).stream().filter(deleted::add).forEach(doomed::add);
        }
        deleteAll(doomed);
        changed.stream().filter(parent -> !deleted.contains(parent)).forEach(folders::countChange);
        return deleted.size();
    }

    boolean purge(FolderId id) {
        folders.lockRoot(owner);
        var tree = new FolderTree(folders.ofOwner(owner));
        if (tree.find(id.value()).isEmpty() || !tree.isRubbish(id.value())) {
            return false;
        }
        items.deleteIn(List.of(id.value()));
        deleteAll(tree.below(id.value()));
        return folders.countChange(id.value());
    }

    private void deleteAll(List<UUID> doomed) {
        items.deleteIn(doomed);
        folders.delete(doomed);
    }
}
