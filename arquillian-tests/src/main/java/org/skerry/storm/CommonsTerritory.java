// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.ItemPermissions;

/**
 * One inventory that all clients change at once: folders are moved into each other, thrown away with items still coming
 * in. What comes of it depends on who is first, so only the rules of every inventory are checked.
 */
final class CommonsTerritory implements Territory {
    private static final int FOLDERS = 8;
    private static final int ITEMS = 30;

    private final Wire wire;
    private final AgentId owner;
    private final boolean isKeeper;
    private FolderId root = FolderId.ZERO;
    private FolderId trash = FolderId.ZERO;

    /**
     * A part of the storm for each client, all of the same user.
     *
     * @param isKeeper whether it is this client that checks it
     */
    CommonsTerritory(Wire wire, AgentId owner, boolean isKeeper) {
        this.wire = wire;
        this.owner = owner;
        this.isKeeper = isKeeper;
    }

    @Override
    public void settleIn() {
        wire.inventory.createUserInventory(owner);
        root = wire.inventory.rootFolder(owner).orElseThrow().id();
        trash = wire.inventory
                .folderForType(owner, FolderTypes.TRASH)
                .orElseThrow()
                .id();
    }

    private FolderId folder(RandomGenerator random) {
        return new FolderId(new UUID(owner.value().getMostSignificantBits(), 1 + random.nextInt(FOLDERS)));
    }

    private ItemId item(RandomGenerator random) {
        return new ItemId(new UUID(owner.value().getLeastSignificantBits(), 1 + random.nextInt(ITEMS)));
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        var inventory = wire.inventory;
        var folder = folder(random);
        var other = random.nextInt(3) == 0 ? root : folder(random);
        return switch (random.nextInt(8)) {
            case 0, 1 -> {
                var made = new InventoryFolder(folder, owner, other, "commons", FolderTypes.NONE, 1);
                yield deed("folder add", () -> inventory.addFolder(made));
            }
            case 2, 3, 4 -> {
                var made = example(item(random), folder);
                yield deed("item add", () -> inventory.addItem(made));
            }
            case 5 -> deed("folder move", () -> inventory.moveFolder(owner, folder, other));
            case 6 -> deed("folder to trash", () -> inventory.moveFolder(owner, folder, trash));
            default -> deed("trash purge", () -> inventory.purgeFolder(trash));
        };
    }

    /** Whether it was done does not matter. */
    private static Deed deed(String name, Deed.Call call) {
        return new Deed("commons " + name, Map.of(), call);
    }

    private InventoryItem example(ItemId id, FolderId folder) {
        return new InventoryItem(
                id,
                owner,
                folder,
                "commons",
                "",
                AssetId.ZERO,
                7,
                7,
                owner.toString(),
                "",
                Instant.EPOCH,
                ItemPermissions.FULL,
                GroupId.ZERO,
                false,
                0,
                0,
                0);
    }

    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        return Map.of();
    }

    @Override
    public List<String> broken() {
        if (!isKeeper) {
            return List.of();
        }
        var wrong = new ArrayList<>(InventoryRules.broken(wire.inventory, owner, Map.of()));
        // items that hang in no folder are found by their ids
        for (var each = 1; each <= ITEMS; each++) {
            var id = new ItemId(new UUID(owner.value().getLeastSignificantBits(), each));
            wire.inventory
                    .item(owner, id)
                    .filter(item -> wire.inventory.folder(owner, item.folder()).isEmpty())
                    .ifPresent(item -> wrong.add("item " + id + " is in no folder"));
        }
        return wrong;
    }
}
