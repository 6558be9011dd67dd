// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.time.Instant;
import org.skerry.api.id.AssetId;

/**
 * What is known of a blob without reading it.
 *
 * @param type the protocol's asset type, a signed byte: 0 texture, 5 clothing, 13 body part, … (robust-wire section 1)
 * @param created {@link Instant#EPOCH} if unknown
 * @param local true if the asset is never to leave the simulator that made it
 * @param temporary true if it need not outlive the session
 * @param creatorId a UUID or, for foreigners, {@code uuid;homeURI;name}; may be empty
 * @param flags bits: 1 maptile, 2 rewritable, 4 collectable
 */
public record AssetMetadata(
        AssetId id,
        String name,
        String description,
        int type,
        Instant created,
        boolean local,
        boolean temporary,
        String creatorId,
        int flags) {
    /** Bit of {@link #flags}: a map tile, which its region may delete. */
    public static final int FLAG_MAPTILE = 1;

    /** An ordinary permanent asset. */
    public static AssetMetadata permanent(AssetId id, String name, int type, String creatorId, Instant created) {
        return new AssetMetadata(id, name, "", type, created, false, false, creatorId, 0);
    }

    public AssetMetadata withId(AssetId newId) {
        return new AssetMetadata(newId, name, description, type, created, local, temporary, creatorId, flags);
    }
}
