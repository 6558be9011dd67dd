// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AssetId;

/** What this process does with assets besides passing on what the grid has. Thread-safe. */
public interface AssetKeeper {
    /** The asset if it is here, in memory, on disk or on its way to the grid; the grid is not asked. Reads files. */
    Optional<Asset> atHand(AssetId id);

    /** For contents of items that must not be lost. */
    ItemSaves saves();
}
