// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemMove;
import org.skerry.api.inventory.ItemPermissions;

/**
 * One user's inventory: folders and items made, renamed, moved, put into Trash and deleted there. A folder's value is
 * {@code parent|name}, an item's {@code folder|name|asset}.
 */
final class InventoryTerritory implements Territory {
    private static final int MAX_ITEMS = 60;
    private static final int MAX_FOLDERS = 12;
    private static final int NOTECARD = 7;

    private final Wire wire;
    private final AgentId owner;
    private final Map<FolderId, Integer> versions = new HashMap<>();
    private InventoryTree tree = new InventoryTree(Map.of(), FolderId.ZERO, FolderId.ZERO, Set.of());
    private FolderId root = FolderId.ZERO;
    private FolderId trash = FolderId.ZERO;
    private Set<FolderId> system = Set.of();

    InventoryTerritory(Wire wire, AgentId owner) {
        this.wire = wire;
        this.owner = owner;
    }

    @Override
    public void settleIn() {
        wire.inventory.createUserInventory(owner);
        root = wire.inventory.rootFolder(owner).orElseThrow().id();
        trash = wire.inventory
                .folderForType(owner, FolderTypes.TRASH)
                .orElseThrow()
                .id();
        var ids = new HashSet<FolderId>();
        wire.inventory.skeleton(owner).forEach(folder -> ids.add(folder.id()));
        system = ids;
    }

    @Override
    public List<String> kinds() {
        return List.of("folder", "item");
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        tree = InventoryTree.of(history, root, trash, system);
        if (random.nextInt(8) == 0) {
            noteVersions();
        }
        if (tree.items().size() > MAX_ITEMS || tree.folders().size() > MAX_FOLDERS) {
            return tree.rubbish().isEmpty() ? throwAway(random) : emptyTrash(random);
        }
        if (tree.folders().isEmpty() || tree.items().isEmpty()) {
            return random.nextBoolean() ? addFolder(random) : addItem(random);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> addFolder(random);
            case 2, 3, 4 -> addItem(random);
            case 5 -> renameItem(random);
            case 6 -> renameFolder(random);
            case 7 -> moveItems(random);
            case 8 -> moveFolder(random);
            case 9 -> deleteItems(random);
            case 10 -> throwAway(random);
            default -> emptyTrash(random);
        };
    }

    private void noteVersions() {
        wire.inventory.skeleton(owner).forEach(folder -> versions.merge(folder.id(), folder.version(), Math::max));
    }

    private Deed addFolder(RandomGenerator random) {
        var id = new FolderId(Ids.uuid(random));
        var parent = tree.anyPlace(random);
        var folder = new InventoryFolder(id, owner, parent, "folder " + random.nextInt(), FolderTypes.NONE, 1);
        return Deed.writing("folder add", folderKey(id), value(folder), () -> wire.inventory.addFolder(folder));
    }

    private Deed addItem(RandomGenerator random) {
        var item = item(random, new ItemId(Ids.uuid(random)), tree.anyPlace(random));
        return Deed.writing("item add", itemKey(item.id()), value(item), () -> wire.inventory.addItem(item));
    }

    private Deed renameItem(RandomGenerator random) {
        var id = Ids.oneOf(tree.items(), random);
        var item = item(random, id, tree.folderOf(id));
        return Deed.writing("item update", itemKey(id), value(item), () -> wire.inventory.updateItem(item));
    }

    private Deed renameFolder(RandomGenerator random) {
        var id = Ids.oneOf(tree.folders(), random);
        var folder =
                new InventoryFolder(id, owner, tree.parentOf(id), "folder " + random.nextInt(), FolderTypes.NONE, 1);
        return Deed.writing("folder update", folderKey(id), value(folder), () -> wire.inventory.updateFolder(folder));
    }

    /** Several at once, which move together or not at all. */
    private Deed moveItems(RandomGenerator random) {
        var effects = new LinkedHashMap<Key, Optional<String>>();
        var moves = tree.someItems(random).stream()
                .map(id -> new ItemMove(id, tree.anyPlace(random)))
                .toList();
        moves.forEach(move -> effects.put(itemKey(move.item()), Optional.of(tree.moved(move))));
        return new Deed("items move", effects, () -> wire.inventory.moveItems(owner, moves));
    }

    private Deed moveFolder(RandomGenerator random) {
        var id = Ids.oneOf(tree.folders(), random);
        return move("folder move", id, tree.anyPlaceOutside(id, random));
    }

    private Deed throwAway(RandomGenerator random) {
        return move("folder to trash", Ids.oneOf(tree.folders(), random), trash);
    }

    private Deed move(String name, FolderId id, FolderId target) {
        return Deed.writing(
                name, folderKey(id), tree.moved(id, target), () -> wire.inventory.moveFolder(owner, id, target));
    }

    private Deed deleteItems(RandomGenerator random) {
        var effects = new LinkedHashMap<Key, Optional<String>>();
        var ids = tree.someItems(random);
        ids.forEach(id -> effects.put(itemKey(id), Optional.empty()));
        return new Deed("items delete", effects, () -> {
            wire.inventory.deleteItems(owner, ids);
            return true;
        });
    }

    /** Deletes a folder in Trash, or all of it, with all inside. */
    private Deed emptyTrash(RandomGenerator random) {
        var rubbish = tree.rubbish();
        if (rubbish.isEmpty() || random.nextInt(3) == 0) {
            return new Deed("trash purge", tree.gone(trash), () -> wire.inventory.purgeFolder(trash));
        }
        var id = Ids.oneOf(rubbish, random);
        var effects = new LinkedHashMap<>(tree.gone(id));
        effects.put(folderKey(id), Optional.empty());
        return new Deed("folders delete", effects, () -> {
            wire.inventory.deleteFolders(owner, List.of(id));
            return true;
        });
    }

    private InventoryItem item(RandomGenerator random, ItemId id, FolderId folder) {
        return new InventoryItem(
                id,
                owner,
                folder,
                "item " + random.nextInt(),
                "",
                new AssetId(Ids.uuid(random)),
                NOTECARD,
                NOTECARD,
                owner.toString(),
                "",
                Instant.ofEpochSecond(1_700_000_000),
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                0,
                0,
                0);
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var found = new HashMap<Key, String>();
        for (var folder : wire.inventory.skeleton(owner)) {
            if (!system.contains(folder.id())) {
                found.put(folderKey(folder.id()), value(folder));
            }
            var content = wire.inventory.folderContent(owner, folder.id());
            content.ifPresent(inside -> inside.items().forEach(item -> found.put(itemKey(item.id()), value(item))));
        }
        // an item whose folder is gone is in no folder, but still there
        var lost = keys.stream()
                .filter(key -> key.kind().equals("item") && !found.containsKey(key))
                .map(key -> ItemId.of(key.id()))
                .toList();
        wire.inventory.items(owner, lost).forEach(item -> found.put(itemKey(item.id()), value(item)));
        return found;
    }

    @Override
    public List<String> broken() {
        return InventoryRules.broken(wire.inventory, owner, versions);
    }

    static Key folderKey(FolderId id) {
        return new Key("folder", id.toString());
    }

    static Key itemKey(ItemId id) {
        return new Key("item", id.toString());
    }

    private static String value(InventoryFolder folder) {
        return folder.parent() + "|" + folder.name();
    }

    private static String value(InventoryItem item) {
        return item.folder() + "|" + item.name() + "|" + item.asset();
    }
}
