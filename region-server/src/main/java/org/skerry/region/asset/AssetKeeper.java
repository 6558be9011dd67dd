// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;

/** What this process does with assets besides passing on what the grid has. Thread-safe; blocks on the disk at most. */
public interface AssetKeeper {
    /** The asset if it is here, in memory, on disk or on its way to the grid; the grid is not asked. */
    Optional<Asset> atHand(AssetId id);

    /**
     * Keeps a new content of an item for a grid that is away: on disk when this returns true, stored and put into the
     * item once the grid is back, also after a restart. False, and nothing is kept, if there is no room for it.
     *
     * @param expected the asset that the item had when it was changed, or zero if nobody knows; an item that has changed
     *     since is left alone
     */
    boolean keep(AgentId owner, ItemId item, AssetId expected, Asset content);

    /** Keeps nothing: for processes without a disk, and tests. */
    static AssetKeeper none() {
        return new AssetKeeper() {
            @Override
            public Optional<Asset> atHand(AssetId id) {
                return Optional.empty();
            }

            @Override
            public boolean keep(AgentId owner, ItemId item, AssetId expected, Asset content) {
                return false;
            }
        };
    }
}
