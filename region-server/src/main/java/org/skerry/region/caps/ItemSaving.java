// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.region.asset.AssetKeeper;
import org.skerry.region.door.GridServices;

/** Gives items of agents new contents; with the grid away, keeps them for it. Thread-safe; blocks. */
record ItemSaving(GridServices services, AssetKeeper keeper, InstantSource clock) {
    private static final int MODIFY = 0x4000;

    /** What came of it. */
    sealed interface Outcome {
        /** The grid has asset and item. */
        record Saved(AssetId asset) implements Outcome {}

        /** The grid is away; it gets them once it is back. */
        record Kept() implements Outcome {}

        /** Nothing was done, for there is no such item that may be changed. */
        record Refused() implements Outcome {}

        /** The grid is away, and there is no room for it here either. */
        record Lost() implements Outcome {}
    }

    /** What an agent wants to change. */
    record Target(AgentId agent, ItemId item, AssetKind kind) {}

    /**
     * The item, if it is there and the agent may change it.
     *
     * @throws ServiceUnavailableException if the grid is away
     */
    Optional<InventoryItem> changeable(Target target) {
        return services.inventory()
                .item(target.agent, target.item)
                .filter(item -> item.assetType() == target.kind.type()
                        && (item.permissions().current() & MODIFY) != 0);
    }

    Outcome save(Target target, Octets content) {
        var asset = new Asset(metadata(target, ""), content);
        var before = AssetId.ZERO;
        try {
            var item = changeable(target);
            if (item.isEmpty()) {
                return new Outcome.Refused();
            }
            before = item.get().asset();
            asset = new Asset(
                    metadata(target, item.get().name()).withId(asset.metadata().id()), content);
            var stored = services.assets().store(asset);
            return services.inventory().updateItem(item.get().withAsset(stored))
                    ? new Outcome.Saved(stored)
                    : new Outcome.Refused();
        } catch (ServiceUnavailableException gridAway) {
            return keeper.keep(target.agent, target.item, before, asset) ? new Outcome.Kept() : new Outcome.Lost();
        }
    }

    private AssetMetadata metadata(Target target, String name) {
        return AssetMetadata.permanent(
                AssetId.random(),
                name,
                target.kind.type(),
                target.agent.toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
