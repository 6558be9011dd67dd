// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.identity.Identifier;

/** The provider over the inventory service. Only accounts of this grid have inventories. */
public final class ServedInventories implements InventoryProvider {
    private final InventoryService inventory;

    public ServedInventories(InventoryService inventory) {
        this.inventory = inventory;
    }

    @Override
    public InventoryResult<InventoryItem> tryFetchItem(Identifier owner, ItemId item) {
        return of(owner, account -> found(inventory.item(account, item)));
    }

    @Override
    public InventoryResult<InventoryFolder> tryFetchFolder(Identifier owner, FolderId folder) {
        return of(owner, account -> found(inventory.folder(account, folder)));
    }

    @Override
    public InventoryResult<InventoryCollection> tryFetchFolderContents(Identifier owner, FolderId folder) {
        return of(
                owner,
                account -> found(inventory
                        .folderContent(account, folder)
                        .map(content -> new InventoryCollection(content.folders(), content.items()))));
    }

    @Override
    public InventoryResult<List<InventoryFolder>> tryFetchFolderList(Identifier owner) {
        return of(
                owner, account -> found(Optional.of(inventory.skeleton(account)).filter(Predicate.not(List::isEmpty))));
    }

    @Override
    public InventoryResult<InventoryCollection> tryFetchInventory(Identifier owner) {
        return of(owner, account -> {
            var folders = inventory.skeleton(account);
            if (folders.isEmpty()) {
                return new InventoryResult.NotFound<>();
            }
            var ids = folders.stream().map(InventoryFolder::id).toList();
            var items = inventory.folderContents(account, ids).stream()
                    .flatMap(content -> content.items().stream())
                    .toList();
            return new InventoryResult.Success<>(new InventoryCollection(folders, items));
        });
    }

    @Override
    public InventoryResult<List<InventoryItem>> tryFetchActiveGestures(Identifier owner) {
        return of(
                owner,
                account -> inventory.rootFolder(account).isEmpty()
                        ? new InventoryResult.NotFound<>()
                        : new InventoryResult.Success<>(inventory.activeGestures(account)));
    }

    @Override
    public InventoryResult<ItemId> tryCreateItem(Identifier owner, InventoryItem item) {
        return of(
                owner,
                account -> item.owner().equals(account) && inventory.addItem(item)
                        ? new InventoryResult.Success<>(item.id())
                        : new InventoryResult.Refused<>("its id is taken, or the owner has no such folder"));
    }

    @Override
    public InventoryResult<FolderId> tryCreateFolder(Identifier owner, InventoryFolder folder) {
        return of(
                owner,
                account -> folder.owner().equals(account) && inventory.addFolder(folder)
                        ? new InventoryResult.Success<>(folder.id())
                        : new InventoryResult.Refused<>(
                                "its id is taken, the owner has no such parent, or another folder has its role"));
    }

    @Override
    public InventoryResult<InventoryFolder> tryCreateInventory(Identifier owner) {
        return of(
                owner,
                account -> inventory.createUserInventory(account)
                        ? found(inventory.rootFolder(account))
                        : new InventoryResult.Refused<>("there is one, or nobody can have one there"));
    }

    @Override
    public InventoryResult<ItemId> tryDeleteItem(Identifier owner, ItemId item) {
        return of(owner, account -> {
            if (inventory.item(account, item).isEmpty()) {
                return new InventoryResult.NotFound<>();
            }
            inventory.deleteItems(account, List.of(item));
            return new InventoryResult.Success<>(item);
        });
    }

    @Override
    public InventoryResult<FolderId> tryDeleteFolder(Identifier owner, FolderId folder) {
        return of(owner, account -> {
            if (inventory.folder(account, folder).isEmpty()) {
                return new InventoryResult.NotFound<>();
            }
            inventory.deleteFolders(account, List.of(folder));
            return inventory.folder(account, folder).isEmpty()
                    ? new InventoryResult.Success<>(folder)
                    : new InventoryResult.Refused<>("only what is in Trash or in Lost And Found can be deleted");
        });
    }

    @Override
    public InventoryResult<FolderId> tryPurgeFolder(Identifier owner, FolderId folder) {
        return of(owner, account -> {
            if (inventory.folder(account, folder).isEmpty()) {
                return new InventoryResult.NotFound<>();
            }
            return inventory.purgeFolder(folder)
                    ? new InventoryResult.Success<>(folder)
                    : new InventoryResult.Refused<>("only Trash, Lost And Found and what is in them can be emptied");
        });
    }

    private static <T> InventoryResult<T> found(Optional<T> value) {
        return value.<InventoryResult<T>>map(InventoryResult.Success::new).orElseGet(InventoryResult.NotFound::new);
    }

    private static <T> InventoryResult<T> of(Identifier owner, Function<AgentId, InventoryResult<T>> work) {
        try {
            return owner.account().map(work).orElseGet(InventoryResult.NotFound::new);
        } catch (ServiceUnavailableException unavailable) {
            return new InventoryResult.Failure<>(String.valueOf(unavailable.getMessage()));
        }
    }
}
