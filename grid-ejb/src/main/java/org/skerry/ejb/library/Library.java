// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ItemPermissions;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.api.login.LoginOutcome.LibraryView;

/**
 * The library as this grid ships it, read from {@code library.tsv}: folders from the root down, items, and the assets
 * behind them. In the grid it is an ordinary inventory of {@link #OWNER}, who cannot log in.
 */
public final class Library {
    /** The owner and the root that simulators and viewers of the field know. */
    public static final AgentId OWNER = LibraryOwner.ID;

    public static final FolderId ROOT = FolderId.of("00000112-000f-0000-0000-000100bba000");

    /** When the content was made, as shown in its properties. */
    static final Instant CREATED = Instant.parse("2026-11-21T00:00:00Z");

    /** Anyone may copy; nobody but the owner may change. */
    private static final ItemPermissions SHARED =
            new ItemPermissions(ItemPermissions.ALL, ItemPermissions.ALL, 0x8000, 0, ItemPermissions.ALL);

    private static final Library SHIPPED = new Library(TabbedText.lines("library.tsv"));

    private final List<InventoryFolder> folders = new ArrayList<>();
    private final List<InventoryItem> items = new ArrayList<>();
    private final Map<AssetId, AssetMetadata> assets = new HashMap<>();
    private final Map<AssetId, String> files = new HashMap<>();

    private Library(List<List<String>> lines) {
        for (var line : lines) {
            switch (line.getFirst()) {
                case "folder" -> folders.add(folder(line));
                case "asset" -> addAsset(line);
                case "item" -> items.add(item(line));
                default -> throw new IllegalStateException("library.tsv: unknown kind " + line.getFirst());
            }
        }
    }

    public static Library shipped() {
        return SHIPPED;
    }

    /** The library for a login, in the versions that are stored; as shipped if it is not stored yet. */
    public static LibraryView view(InventoryService inventory) {
        var stored = inventory.skeleton(OWNER);
        var folders = stored.isEmpty() ? SHIPPED.folders() : stored;
        var root = folders.stream().filter(folder -> folder.id().equals(ROOT)).findFirst();
        return new LibraryView(OWNER, root.orElse(SHIPPED.folders().getFirst()), folders);
    }

    /** All folders, the root first and each before those in it; versions are 1. */
    public List<InventoryFolder> folders() {
        return List.copyOf(folders);
    }

    public List<InventoryItem> items() {
        return List.copyOf(items);
    }

    public List<AssetId> assetIds() {
        return List.copyOf(assets.keySet());
    }

    /** One of {@link #assetIds}, with its content. */
    public Asset asset(AssetId id) {
        var metadata = assets.get(id);
        var file = files.get(id);
        if (metadata == null || file == null) {
            throw new IllegalArgumentException("the library has no asset " + id);
        }
        return new Asset(metadata, TabbedText.bytes(file));
    }

    private static InventoryFolder folder(List<String> line) {
        return new InventoryFolder(
                FolderId.of(line.get(1)),
                OWNER,
                FolderId.of(line.get(2)),
                line.get(4),
                Integer.parseInt(line.get(3)),
                1);
    }

    private void addAsset(List<String> line) {
        var id = AssetId.of(line.get(1));
        var type = Integer.parseInt(line.get(2));
        assets.put(id, AssetMetadata.permanent(id, line.get(3), type, OWNER.toString(), CREATED));
        files.put(id, line.get(4));
    }

    private InventoryItem item(List<String> line) {
        var asset = AssetId.of(line.get(3));
        var metadata = assets.get(asset);
        if (metadata == null) {
            throw new IllegalStateException("library.tsv: item " + line.get(1) + " before its asset");
        }
        return new InventoryItem(
                ItemId.of(line.get(1)),
                OWNER,
                FolderId.of(line.get(2)),
                line.get(6),
                TabbedText.column(line, 7),
                asset,
                metadata.type(),
                Integer.parseInt(line.get(4)),
                OWNER.toString(),
                "",
                CREATED,
                SHARED,
                GroupId.ZERO,
                false,
                Integer.parseInt(line.get(5)),
                0,
                0);
    }
}
