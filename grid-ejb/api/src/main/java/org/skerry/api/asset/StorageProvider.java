// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.id.AssetId;

/**
 * A place where assets are kept: files, a database, another grid. The asset service stands before it. Thread-safe; may
 * block. What is expected to happen is told by the result, not by exceptions.
 */
public interface StorageProvider {
    StorageResult<AssetRecord> tryFetchMetadata(AssetId id);

    /** Whoever reads the content meets what goes wrong from then on as an IOException. */
    StorageResult<Content> tryFetchData(AssetId id);

    StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id);

    /** Those of the ids that are kept here; providers that can tell it for many at once do better than this. */
    default StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        var found = new LinkedHashSet<AssetId>();
        for (var id : new LinkedHashSet<>(ids)) {
            switch (tryFetchMetadata(id)) {
                case StorageResult.Success<AssetRecord> _ -> found.add(id);
                case StorageResult.NotFound<AssetRecord> _ -> {}
                case StorageResult.AuthNeeded<AssetRecord> _ -> {
                    return new StorageResult.AuthNeeded<>();
                }
                case StorageResult.Failure<AssetRecord>(var reason) -> {
                    return new StorageResult.Failure<>(reason);
                }
            }
        }
        return new StorageResult.Success<>(found);
    }

    /**
     * Stores what comes, as it comes; a success means that it is on disk. An id that is taken keeps its content and is a
     * success; a zero id is replaced by a fresh one. What cannot be written, such as on a full disk, is a failure that
     * leaves nothing behind.
     *
     * @param data read to its end and not closed
     * @return the id under which it is found from now on
     * @throws IOException only of the data, when it breaks off; then nothing is stored
     */
    StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException;

    /** The same with what is in memory. */
    default StorageResult<AssetId> tryCreateAsset(Asset asset) {
        try {
            return tryCreateAsset(
                    asset.metadata(), new ByteArrayInputStream(asset.data().toArray()));
        } catch (IOException never) {
            throw new UncheckedIOException("memory does not break off", never);
        }
    }

    /** Removes an asset. */
    StorageResult<AssetId> tryDeleteAsset(AssetId id);

    /**
     * Shows stored assets in the order of their ids. For walks over all of a large store there is {@link #tryList}.
     *
     * @param start how many to leave out
     * @param count how many to show at most
     * @return how many were shown
     */
    StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count);

    /**
     * Those that follow an id, in the order of their ids as unsigned numbers.
     *
     * @param after {@link AssetId#ZERO} for the first page
     * @param count how many at most; fewer mean that there are no more
     */
    StorageResult<List<AssetRecord>> tryList(AssetId after, int count);
}
