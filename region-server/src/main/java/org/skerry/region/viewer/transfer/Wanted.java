// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.SessionId;

/** What a TransferRequest asks for (lludp section 16). */
sealed interface Wanted {
    int ASSET_SOURCE = 2;
    int ITEM_SOURCE = 3;
    int ID_BYTES = 16;

    /** An asset by its id. */
    record ByAsset(AssetId asset) implements Wanted {}

    /**
     * The asset of an item.
     *
     * @param task the object that the item is in; zero for the agent's inventory
     * @param asset what the viewer takes for the item's asset; zero if it does not know
     */
    record ByItem(AgentId agent, SessionId session, UUID owner, UUID task, ItemId item, AssetId asset)
            implements Wanted {}

    /** None if the parameters are too short or of another source. The asset type at their end decides nothing here. */
    static Optional<Wanted> read(int source, Octets params) {
        var in = ByteBuffer.wrap(params.toArray());
        if (source == ASSET_SOURCE && in.remaining() >= ID_BYTES) {
            return Optional.of(new ByAsset(new AssetId(id(in))));
        }
        if (source == ITEM_SOURCE && in.remaining() >= 6 * ID_BYTES) {
            return Optional.of(new ByItem(
                    new AgentId(id(in)),
                    new SessionId(id(in)),
                    id(in),
                    id(in),
                    new ItemId(id(in)),
                    new AssetId(id(in))));
        }
        return Optional.empty();
    }

    private static UUID id(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }
}
