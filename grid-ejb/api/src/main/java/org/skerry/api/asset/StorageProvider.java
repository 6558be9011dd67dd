// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/**
 * A place where assets are kept: a database, files, another grid. The asset service stands before it. Thread-safe; may
 * block. What is expected to happen is told by the result, not by exceptions.
 */
public interface StorageProvider {
    StorageResult<AssetMetadata> tryFetchMetadata(AssetId id);

    StorageResult<Octets> tryFetchData(AssetId id);

    /** Those of the ids that are kept here; providers that can tell it for many at once do better than this. */
    default StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        var found = new LinkedHashSet<AssetId>();
        for (var id : new LinkedHashSet<>(ids)) {
            switch (tryFetchMetadata(id)) {
                case StorageResult.Success<AssetMetadata> _ -> found.add(id);
                case StorageResult.NotFound<AssetMetadata> _ -> {}
                case StorageResult.AuthNeeded<AssetMetadata> _ -> {
                    return new StorageResult.AuthNeeded<>();
                }
                case StorageResult.Failure<AssetMetadata>(var reason) -> {
                    return new StorageResult.Failure<>(reason);
                }
            }
        }
        return new StorageResult.Success<>(found);
    }

    StorageResult<Asset> tryFetchDataMetadata(AssetId id);

    /** Stores under the id in the metadata; an id that is taken keeps its content and is a success. */
    StorageResult<AssetId> tryCreateAsset(Asset asset);

    /** Removes an asset. */
    StorageResult<AssetId> tryDeleteAsset(AssetId id);

    /**
     * Shows the metadata of stored assets in the order of their ids.
     *
     * @param start how many to leave out
     * @param count how many to show at most
     * @return how many were shown
     */
    int forEach(Consumer<AssetMetadata> action, int start, int count);
}
