// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemMove;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.inventory.LibraryOwner;

/** What one agent may do in inventories: all with its own, and look into the library. Blocks. */
final class AgentInventory {
    private final InventoryService inventory;
    private final AssetService assets;
    private final AgentId agent;

    AgentInventory(InventoryService inventory, AssetService assets, AgentId agent) {
        this.inventory = inventory;
        this.assets = assets;
        this.agent = agent;
    }

    AgentId agent() {
        return agent;
    }

    /** An item of the agent's or of the library. */
    Optional<InventoryItem> find(ItemId id) {
        return firstOf(owner -> inventory.item(owner, id));
    }

    /** Those of the agent's and of the library that there are. */
    List<InventoryItem> find(List<ItemId> ids) {
        var own = inventory.items(agent, ids);
        var known = own.stream().map(InventoryItem::id).toList();
        var left = ids.stream().filter(id -> !known.contains(id)).toList();
        return left.isEmpty()
                ? own
                : Stream.concat(own.stream(), inventory.items(LibraryOwner.ID, left).stream())
                        .toList();
    }

    Optional<InventoryItem> own(ItemId id) {
        return inventory.item(agent, id);
    }

    /** A folder of the agent's or of the library with what is in it. */
    Optional<FolderContent> content(FolderId id) {
        return firstOf(owner -> inventory.folderContent(owner, id));
    }

    Optional<InventoryFolder> folder(FolderId id) {
        return inventory.folder(agent, id);
    }

    private static <T> Optional<T> first(Stream<Optional<T>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    private <T> Optional<T> firstOf(Function<AgentId, Optional<T>> search) {
        return first(Stream.of(agent, LibraryOwner.ID).map(search));
    }

    /**
     * Adds an item; one whose folder is unknown goes where its kind belongs. None if that cannot be. A second time, after
     * an answer was lost, it is as if it were the first.
     */
    Optional<InventoryItem> add(InventoryItem item) {
        var placed = folder(item.folder())
                .or(() -> inventory.folderForType(agent, item.assetType()))
                .map(folder -> item.withFolder(folder.id()));
        return placed.filter(
                thing -> inventory.addItem(thing) || own(thing.id()).isPresent());
    }

    /** Stores what a new item holds; done already if it is there. */
    void store(Asset asset) {
        if (assets.existing(List.of(asset.metadata().id())).isEmpty()) {
            assets.store(asset);
        }
    }

    /** Changes an item of the agent's; none if there is no such item or it cannot be so. */
    Optional<InventoryItem> update(ItemId id, UnaryOperator<InventoryItem> change) {
        var before = own(id);
        if (before.isEmpty()) {
            return before;
        }
        var after = change.apply(before.get());
        return after.equals(before.get()) || inventory.updateItem(after) ? Optional.of(after) : Optional.empty();
    }

    /** Moves items; tells of those that did not get where they should as they are. */
    List<InventoryItem> move(List<ItemMove> moves) {
        if (inventory.moveItems(agent, moves)) {
            return List.of();
        }
        return moves.stream()
                .flatMap(move -> own(move.item()).filter(item -> !item.folder().equals(move.folder())).stream())
                .toList();
    }

    /**
     * Puts a copy of an item into another's inventory, with what its next owner may do; what may not be copied is gone
     * from here then. None if it may not be given. If all stops in between, both have it rather than nobody.
     */
    Optional<InventoryItem> give(ItemId id, AgentId to, ItemId copy) {
        var receiver = new AgentInventory(inventory, assets, to);
        var item = own(id);
        if (item.isEmpty()) {
            return receiver.own(copy);
        }
        var allowed = item.get().permissions().current();
        if (item.get().isLink() || (allowed & ItemPermissions.TRANSFER) == 0) {
            return Optional.empty();
        }
        var given = receiver.add(item.get()
                .edit()
                .id(copy)
                .owner(to)
                .folder(FolderId.ZERO)
                .permissions(item.get().permissions().forNextOwner())
                .group(GroupId.ZERO)
                .groupOwned(false)
                .build());
        if (given.isPresent() && (allowed & ItemPermissions.COPY) == 0) {
            delete(List.of(id));
        }
        return given;
    }

    /** Puts an item into Trash; unknown ones are no fault. */
    boolean discard(ItemId id) {
        return inventory
                .folderForType(agent, FolderTypes.TRASH)
                .filter(trash -> move(List.of(new ItemMove(id, trash.id()))).isEmpty())
                .isPresent();
    }

    void delete(List<ItemId> items) {
        if (!items.isEmpty()) {
            inventory.deleteItems(agent, items);
        }
    }

    boolean add(InventoryFolder folder) {
        return inventory.addFolder(folder)
                || folder(folder.id())
                        .filter(known -> known.parent().equals(folder.parent()))
                        .isPresent();
    }

    /** Tells of the folder as it is if it cannot be so. */
    Optional<InventoryFolder> update(InventoryFolder wanted) {
        return inventory.updateFolder(wanted) ? Optional.empty() : folder(wanted.id());
    }

    /** Tells of the folder as it is if it cannot be there. */
    Optional<InventoryFolder> move(FolderId folder, FolderId parent) {
        return inventory.moveFolder(agent, folder, parent) ? Optional.empty() : folder(folder);
    }

    /** Deletes folders that are in Trash; tells of the others. */
    List<InventoryFolder> deleteFolders(List<FolderId> folders) {
        if (folders.isEmpty()) {
            return List.of();
        }
        inventory.deleteFolders(agent, folders);
        return folders.stream().flatMap(id -> folder(id).stream()).toList();
    }

    /** Empties a folder of the agent's that is Trash or in it. */
    boolean purge(FolderId folder) {
        return folder(folder).isPresent() && inventory.purgeFolder(folder);
    }
}
