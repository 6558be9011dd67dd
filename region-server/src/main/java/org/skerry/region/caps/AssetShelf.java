// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.asset.AssetKeeper;

/**
 * Where the assets come from that viewers fetch: what was baked here, what is at hand, and, in the session's turn, the
 * grid. Thread-safe; blocks.
 */
record AssetShelf(AssetService grid, AssetKeeper keeper, BakedTextures bakes) {
    /** The content, if there is an asset of this kind under the id. */
    Optional<Octets> find(CapsSession session, AssetKind kind, AssetId id) {
        if (kind == AssetKind.TEXTURE) {
            var baked = bakes.find(id);
            if (baked.isPresent()) {
                return baked;
            }
        }
        var here = keeper.atHand(id);
        var found = here.isPresent() ? here : session.fetches().in(() -> grid.find(id));
        return found.filter(asset -> asset.metadata().type() == kind.type()).map(Asset::data);
    }
}
