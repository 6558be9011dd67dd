// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.LibraryOwner;
import org.skerry.api.simulation.PackedAppearance.Wearable;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/**
 * Finds the assets of things worn whose items alone the viewer has named. What neither the agent's inventory nor the
 * library has is not worn. Region's thread.
 */
public final class WornAssets {
    private final RegionContext region;

    public WornAssets(RegionContext region) {
        this.region = region;
    }

    /**
     * Fills in what is missing, then calls back, unless the viewer has left by then. While inventory is away things stay
     * without assets, to be looked for again at the next call.
     */
    void complete(Viewer viewer, Consumer<Avatar> then) {
        var missing = viewer.avatar()
                .map(avatar -> incomplete(avatar.appearance().wearables()))
                .orElse(List.of());
        if (missing.isEmpty()) {
            viewer.avatar().ifPresent(then);
            return;
        }
        region.background()
                .ask(
                        "assets of things worn",
                        () -> find(region.services().inventory(), viewer.agent(), missing),
                        found -> here(viewer, avatar -> {
                            fill(avatar, Set.copyOf(missing), found);
                            then.accept(avatar);
                        }),
                        () -> here(viewer, then));
    }

    private static void here(Viewer viewer, Consumer<Avatar> then) {
        viewer.avatar().filter(avatar -> viewer.root()).ifPresent(then);
    }

    private static List<ItemId> incomplete(List<List<Wearable>> worn) {
        return worn.stream()
                .flatMap(List::stream)
                .filter(thing -> thing.asset().isZero())
                .map(Wearable::item)
                .distinct()
                .toList();
    }

    private static void fill(Avatar avatar, Set<ItemId> asked, Map<ItemId, AssetId> found) {
        var before = avatar.appearance().wearables();
        var now = before.stream()
                .map(layers -> layers.stream()
                        .filter(thing -> known(thing, found) || !asked.contains(thing.item()))
                        .map(thing -> thing.asset().isZero()
                                ? new Wearable(thing.item(), found.getOrDefault(thing.item(), AssetId.ZERO))
                                : thing)
                        .toList())
                .toList();
        if (!now.equals(before)) {
            avatar.appearance(avatar.appearance().wearing(now));
        }
    }

    private static boolean known(Wearable thing, Map<ItemId, AssetId> found) {
        return !thing.asset().isZero() || found.containsKey(thing.item());
    }

    /** Blocks. A link counts as what it points at. */
    private static Map<ItemId, AssetId> find(InventoryService inventory, AgentId agent, List<ItemId> asked) {
        var found = new HashMap<ItemId, AssetId>();
        var left = new ArrayList<>(asked);
        for (var owner : List.of(agent, LibraryOwner.ID)) {
            for (var item : inventory.items(owner, left)) {
                asset(inventory, owner, item).ifPresent(asset -> found.put(item.id(), asset));
            }
            left.removeAll(found.keySet());
            if (left.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static Optional<AssetId> asset(InventoryService inventory, AgentId owner, InventoryItem item) {
        var meant =
                item.isLink() ? inventory.item(owner, new ItemId(item.asset().value())) : Optional.of(item);
        return meant.filter(thing -> !thing.isLink()).map(InventoryItem::asset).filter(asset -> !asset.isZero());
    }
}
