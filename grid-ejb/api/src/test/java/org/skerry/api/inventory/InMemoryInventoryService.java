// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;

/** Folders and items in memory: the twin for tests. */
public final class InMemoryInventoryService implements InventoryService {
    private static final int GESTURE_ASSET = 21;
    private static final int OLD_ROOT_TYPE = 9;
    private static final int MAX_NAME = 255;
    private static final int MAX_TEXT = 1024;
    private static final Map<Integer, String> SYSTEM_FOLDERS = Map.ofEntries(
            Map.entry(FolderTypes.ANIMATION, "Animations"),
            Map.entry(FolderTypes.BODY_PART, "Body Parts"),
            Map.entry(FolderTypes.CALLING_CARD, "Calling Cards"),
            Map.entry(FolderTypes.CLOTHING, "Clothing"),
            Map.entry(FolderTypes.CURRENT_OUTFIT, "Current Outfit"),
            Map.entry(FolderTypes.FAVORITE, "Favorites"),
            Map.entry(FolderTypes.GESTURE, "Gestures"),
            Map.entry(FolderTypes.LANDMARK, "Landmarks"),
            Map.entry(FolderTypes.LOST_AND_FOUND, "Lost And Found"),
            Map.entry(FolderTypes.NOTECARD, "Notecards"),
            Map.entry(FolderTypes.OBJECT, "Objects"),
            Map.entry(FolderTypes.SNAPSHOT, "Photo Album"),
            Map.entry(FolderTypes.LSL_TEXT, "Scripts"),
            Map.entry(FolderTypes.SOUND, "Sounds"),
            Map.entry(FolderTypes.TEXTURE, "Textures"),
            Map.entry(FolderTypes.TRASH, "Trash"),
            Map.entry(FolderTypes.SETTINGS, "Settings"),
            Map.entry(FolderTypes.MATERIAL, "Materials"));

    private final Map<FolderId, InventoryFolder> folders = new LinkedHashMap<>();
    private final Map<ItemId, InventoryItem> items = new LinkedHashMap<>();

    @Override
    public synchronized boolean createUserInventory(AgentId owner) {
        if (owner.isZero() || rootFolder(owner).isPresent()) {
            return false;
        }
        var root = put(owner, FolderId.ZERO, "My Inventory", FolderTypes.ROOT);
        SYSTEM_FOLDERS.forEach((type, name) -> put(owner, root, name, type));
        var cards = folderForType(owner, FolderTypes.CALLING_CARD).orElseThrow().id();
        var friends = put(owner, cards, "Friends", FolderTypes.CALLING_CARD);
        put(owner, friends, "All", FolderTypes.CALLING_CARD);
        return true;
    }

    private FolderId put(AgentId owner, FolderId parent, String name, int type) {
        var id = FolderId.random();
        folders.put(id, new InventoryFolder(id, owner, parent, name, type, 1));
        return id;
    }

    @Override
    public synchronized List<InventoryFolder> skeleton(AgentId owner) {
        return of(owner).toList();
    }

    @Override
    public synchronized Optional<InventoryFolder> rootFolder(AgentId owner) {
        return of(owner).filter(folder -> folder.parent().isZero()).findFirst();
    }

    @Override
    public synchronized Optional<InventoryFolder> folderForType(AgentId owner, int type) {
        var root = rootFolder(owner);
        if (type == FolderTypes.ROOT || type == OLD_ROOT_TYPE) {
            return root;
        }
        return root.flatMap(top -> of(owner)
                .filter(folder -> folder.type() == type && folder.parent().equals(top.id()))
                .findFirst());
    }

    @Override
    public synchronized Optional<InventoryFolder> folder(AgentId owner, FolderId id) {
        return Optional.ofNullable(folders.get(id))
                .filter(folder -> folder.owner().equals(owner));
    }

    @Override
    public synchronized Optional<FolderContent> folderContent(AgentId owner, FolderId id) {
        return folder(owner, id)
                .map(folder -> new FolderContent(
                        id,
                        owner,
                        folder.version(),
                        of(owner).filter(inside -> inside.parent().equals(id)).toList(),
                        items.values().stream()
                                .filter(item -> item.folder().equals(id))
                                .toList()));
    }

    @Override
    public synchronized Optional<InventoryItem> item(AgentId owner, ItemId id) {
        return Optional.ofNullable(items.get(id)).filter(item -> item.owner().equals(owner));
    }

    @Override
    public synchronized List<InventoryItem> items(AgentId owner, List<ItemId> ids) {
        return ids.stream().map(id -> item(owner, id)).flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized List<InventoryItem> activeGestures(AgentId owner) {
        return items.values().stream()
                .filter(item -> item.owner().equals(owner) && item.assetType() == GESTURE_ASSET)
                .filter(item -> (item.flags() & 1) != 0)
                .toList();
    }

    @Override
    public synchronized boolean addFolder(InventoryFolder folder) {
        if (firstRoot(folder)) {
            folders.put(folder.id(), folder);
            return true;
        }
        var parent = folder(folder.owner(), folder.parent());
        if (parent.isEmpty()
                || folder.id().isZero()
                || folders.containsKey(folder.id())
                || folder.name().length() > MAX_NAME) {
            return false;
        }
        var twice = FolderTypes.isRole(folder.type())
                && parent.get().parent().isZero()
                && folderForType(folder.owner(), folder.type()).isPresent();
        if (twice) {
            return false;
        }
        folders.put(folder.id(), folder);
        changed(folder.parent());
        return true;
    }

    private boolean firstRoot(InventoryFolder folder) {
        return folder.type() == FolderTypes.ROOT
                && folder.parent().isZero()
                && !folder.id().isZero()
                && !folders.containsKey(folder.id())
                && folder.name().length() <= MAX_NAME
                && rootFolder(folder.owner()).isEmpty();
    }

    @Override
    public synchronized boolean addItem(InventoryItem item) {
        if (folder(item.owner(), item.folder()).isEmpty()
                || item.id().isZero()
                || items.containsKey(item.id())
                || overlong(item)) {
            return false;
        }
        items.put(item.id(), item);
        changed(item.folder());
        return true;
    }

    @Override
    public synchronized boolean updateItem(InventoryItem item) {
        var known = item(item.owner(), item.id());
        if (known.isEmpty() || overlong(item)) {
            return false;
        }
        items.put(item.id(), item.withFolder(known.get().folder()));
        changed(known.get().folder());
        return true;
    }

    @Override
    public synchronized boolean updateFolder(InventoryFolder folder) {
        var known = folder(folder.owner(), folder.id());
        if (known.isEmpty() || folder.name().length() > MAX_NAME) {
            return false;
        }
        var before = known.get();
        var same = before.name().equals(folder.name()) && before.type() == folder.type();
        var moved = new InventoryFolder(
                before.id(),
                before.owner(),
                before.parent(),
                folder.name(),
                folder.type(),
                Math.max(before.version(), folder.version()));
        if (!same && (hasRole(before) || hasRole(moved))) {
            return false;
        }
        folders.put(before.id(), moved);
        return true;
    }

    @Override
    public synchronized boolean moveFolder(AgentId owner, FolderId id, FolderId parent) {
        var known = folder(owner, id);
        var target = folder(owner, parent);
        if (known.isEmpty() || target.isEmpty() || hasRole(known.get()) || isInside(target.get(), id)) {
            return false;
        }
        var moved = known.get().withParent(parent);
        if (hasRole(moved)) {
            return false;
        }
        if (!known.get().parent().equals(parent)) {
            folders.put(id, moved);
            changed(known.get().parent());
            changed(parent);
        }
        return true;
    }

    @Override
    public synchronized void deleteFolders(AgentId owner, List<FolderId> ids) {
        for (var id : ids) {
            folder(owner, id)
                    .filter(folder -> !hasRole(folder) && isRubbish(folder))
                    .ifPresent(folder -> {
                        purge(folder);
                        folders.remove(id);
                        changed(folder.parent());
                    });
        }
    }

    @Override
    public synchronized boolean purgeFolder(FolderId id) {
        var folder = folders.get(id);
        if (folder == null || !isRubbish(folder)) {
            return false;
        }
        purge(folder);
        changed(id);
        return true;
    }

    private void purge(InventoryFolder folder) {
        for (var inside : List.copyOf(folders.values())) {
            if (inside.parent().equals(folder.id())) {
                purge(inside);
                folders.remove(inside.id());
            }
        }
        items.values().removeIf(item -> item.folder().equals(folder.id()));
    }

    @Override
    public synchronized boolean moveItems(AgentId owner, List<ItemMove> moves) {
        var all = true;
        for (var move : moves) {
            var item = item(owner, move.item());
            if (item.isEmpty() || folder(owner, move.folder()).isEmpty()) {
                all = false;
            } else if (!item.get().folder().equals(move.folder())) {
                items.put(move.item(), item.get().withFolder(move.folder()));
                changed(item.get().folder());
                changed(move.folder());
            }
        }
        return all;
    }

    @Override
    public synchronized void deleteItems(AgentId owner, List<ItemId> ids) {
        for (var id : ids) {
            item(owner, id).ifPresent(item -> {
                items.remove(id);
                changed(item.folder());
            });
        }
    }

    @Override
    public synchronized int assetPermissions(AgentId owner, AssetId asset) {
        return items.values().stream()
                .filter(item -> item.owner().equals(owner) && item.asset().equals(asset))
                .mapToInt(item -> item.permissions().current())
                .reduce(0, (a, b) -> a | b);
    }

    private boolean hasRole(InventoryFolder folder) {
        return folder.parent().isZero()
                || (FolderTypes.isRole(folder.type())
                        && rootFolder(folder.owner())
                                .filter(root -> root.id().equals(folder.parent()))
                                .isPresent());
    }

    private boolean isInside(InventoryFolder folder, FolderId above) {
        return Stream.iterate(folder, Objects::nonNull, inner -> folders.get(inner.parent()))
                .anyMatch(each -> each.id().equals(above));
    }

    private boolean isRubbish(InventoryFolder folder) {
        return Stream.iterate(folder, Objects::nonNull, inner -> folders.get(inner.parent()))
                .anyMatch(each -> hasRole(each)
                        && (each.type() == FolderTypes.TRASH || each.type() == FolderTypes.LOST_AND_FOUND));
    }

    private static boolean overlong(InventoryItem item) {
        return item.name().length() > MAX_NAME
                || item.description().length() > MAX_TEXT
                || item.creatorId().length() > MAX_NAME
                || item.creatorData().length() > MAX_TEXT;
    }

    private void changed(FolderId id) {
        folders.computeIfPresent(id, (same, folder) -> folder.withVersion(folder.version() + 1));
    }

    private Stream<InventoryFolder> of(AgentId owner) {
        return folders.values().stream().filter(folder -> folder.owner().equals(owner));
    }
}
