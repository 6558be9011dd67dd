// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;

/**
 * Gives items of agents new contents, also while the grid is away: then what was written is kept on disk until the grid
 * has it. Thread-safe; blocks for a few seconds at most, however slow the grid is.
 */
public interface ItemSaves {
    /**
     * What an agent wants to change.
     *
     * @param assetType of the item and of its content
     */
    record Target(AgentId agent, ItemId item, int assetType) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The grid has asset and item. */
        record Saved(AssetId asset) implements Outcome {}

        /** The grid is away or slow. It gets both once it is back, also after a restart of this process. */
        record Kept() implements Outcome {}

        /** Nothing was done, for there is no such item that may be changed. */
        record Refused() implements Outcome {}

        /** Nothing was done, for the grid is away and there is no room for it here. */
        record NotKept() implements Outcome {}
    }

    /** Whether it is certain that the item is not there or may not be changed. */
    boolean isRefused(Target target);

    Outcome save(Target target, Octets content);
}
