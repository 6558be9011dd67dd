// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.connector.asset.HoldingsConnector.Wanted;

/**
 * Where a grid of ours is told which assets a region holds, so that it does not take them for garbage, and brought contents
 * that it has lost. Thread-safe; blocks. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the grid is
 * away.
 */
public interface HoldingsDesk {
    /**
     * Tells all that a region holds, in the place of what it told last.
     *
     * @return what the grid has lost; empty if it does not ask for such reports, as stock servers do not
     */
    Optional<List<Wanted>> report(RegionId region, Collection<AssetId> held);

    /** Brings a content back; false if the grid does not want it any more. */
    boolean bring(ContentHash hash, Octets bytes);
}
