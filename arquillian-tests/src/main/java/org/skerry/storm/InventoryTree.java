// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.ItemMove;

/** A user's folders and items as the client believes them to be, by key and value of {@link InventoryTerritory}. */
record InventoryTree(Map<Key, String> values, FolderId root, FolderId trash, Set<FolderId> system) {
    private static final int SOME = 4;

    static InventoryTree of(History history, FolderId root, FolderId trash, Set<FolderId> system) {
        var values = new LinkedHashMap<Key, String>();
        for (var kind : List.of("folder", "item")) {
            history.believed(kind).stream()
                    .sorted(Comparator.comparing(Key::id))
                    .forEach(key -> history.believed(key).ifPresent(value -> values.put(key, value)));
        }
        return new InventoryTree(values, root, trash, system);
    }

    List<FolderId> folders() {
        return values.keySet().stream()
                .filter(key -> key.kind().equals("folder"))
                .map(key -> FolderId.of(key.id()))
                .toList();
    }

    List<ItemId> items() {
        return values.keySet().stream()
                .filter(key -> key.kind().equals("item"))
                .map(key -> ItemId.of(key.id()))
                .toList();
    }

    FolderId parentOf(FolderId folder) {
        return first(InventoryTerritory.folderKey(folder));
    }

    FolderId folderOf(ItemId item) {
        return first(InventoryTerritory.itemKey(item));
    }

    private FolderId first(Key key) {
        var value = values.getOrDefault(key, root + "|");
        return FolderId.of(value.substring(0, value.indexOf('|')));
    }

    /** A value with another place in front. */
    private String placed(Key key, FolderId place) {
        var value = values.getOrDefault(key, "|");
        return place + value.substring(value.indexOf('|'));
    }

    String moved(ItemMove move) {
        return placed(InventoryTerritory.itemKey(move.item()), move.folder());
    }

    String moved(FolderId folder, FolderId target) {
        return placed(InventoryTerritory.folderKey(folder), target);
    }

    /** The root or one of the user's own folders. */
    FolderId anyPlace(RandomGenerator random) {
        var places = new ArrayList<>(folders());
        places.add(root);
        return Ids.oneOf(places, random);
    }

    /** One that is not within the folder. */
    FolderId anyPlaceOutside(FolderId folder, RandomGenerator random) {
        var places = new ArrayList<>(folders());
        places.add(root);
        places.removeIf(place -> isWithin(place, folder));
        return Ids.oneOf(places, random);
    }

    List<ItemId> someItems(RandomGenerator random) {
        var some = new ArrayList<ItemId>();
        for (var count = 1 + random.nextInt(SOME); count > 0; count--) {
            some.add(Ids.oneOf(items(), random));
        }
        return some.stream().distinct().toList();
    }

    /** Folders in Trash. */
    List<FolderId> rubbish() {
        return folders().stream().filter(folder -> isWithin(folder, trash)).toList();
    }

    /** What is no more when all in a folder is deleted. */
    Map<Key, Optional<String>> gone(FolderId folder) {
        var gone = new LinkedHashMap<Key, Optional<String>>();
        for (var inner : folders()) {
            if (!inner.equals(folder) && isWithin(inner, folder)) {
                gone.put(InventoryTerritory.folderKey(inner), Optional.empty());
            }
        }
        for (var item : items()) {
            if (isWithin(folderOf(item), folder)) {
                gone.put(InventoryTerritory.itemKey(item), Optional.empty());
            }
        }
        return gone;
    }

    private boolean isWithin(FolderId inner, FolderId outer) {
        for (var place = inner; ; place = parentOf(place)) {
            if (place.equals(outer)) {
                return true;
            }
            if (place.equals(root) || system.contains(place)) {
                return false;
            }
        }
    }
}
