// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * Stores immutable blobs by id. Thread-safe. May block: never call from a tick thread or an event loop. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the store cannot be reached.
 */
public interface AssetService {
    @Reads
    Optional<Asset> find(AssetId id);

    @Reads
    Optional<AssetMetadata> findMetadata(AssetId id);

    @Reads
    Optional<Octets> findData(AssetId id);

    /** What is known of it, and its bytes, which are read as they are needed where the store can do it. */
    @Reads(shared = false)
    default Optional<AssetEntry> open(AssetId id) {
        return find(id).map(AssetEntry::of);
    }

    /** Those of the ids that are stored. */
    @Reads
    Set<AssetId> existing(List<AssetId> ids);

    /**
     * Stores a blob; returns when it is on disk. Idempotent: the first write wins. A zero id is replaced by a fresh one.
     *
     * @return the id under which it is found from now on
     */
    @Changes(repeatable = true)
    AssetId store(Asset asset);

    /**
     * The same with bytes that are taken as they come where the store can do it.
     *
     * @param data read to its end and not closed
     * @throws IOException only of the data, when it breaks off; then nothing is stored
     */
    @Changes
    default AssetId store(AssetMetadata metadata, InputStream data) throws IOException {
        return store(new Asset(metadata, Octets.owning(data.readAllBytes())));
    }

    /** Deletes a map tile; false for anything else and for what is not there. */
    @Changes(repeatable = true)
    boolean delete(AssetId id);
}
