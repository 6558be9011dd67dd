// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ForwardingStorage;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.figures.StoreCounts;

/**
 * Keeps small assets that were read in a cache. Cached is what never changes: no map tiles and nothing that may be
 * rewritten. That something is not there is asked behind it each time, as is all but the reading of one asset.
 *
 * <p>What is deleted here is forgotten. Where the cache is shared, or was out of reach at that moment, it may be shown until
 * its time in the cache is over.
 */
public final class CachingStorageProvider extends ForwardingStorage {
    /** Bits of {@link AssetMetadata#flags}: map tiles and rewritable. */
    private static final int MAY_CHANGE = AssetMetadata.FLAG_MAPTILE | 2;

    private final AssetCache cache;
    private final StorageProvider behind;
    private final int largest;
    private final StoreCounts counts;

    /**
     * @param largest asset that is kept, in bytes
     * @param counts of the cache, as far as this provider asks it
     */
    public CachingStorageProvider(AssetCache cache, StorageProvider behind, int largest, StoreCounts counts) {
        super(behind);
        this.cache = cache;
        this.behind = behind;
        this.largest = largest;
        this.counts = counts;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        var cached = cached(id);
        return cached.isPresent() ? new StorageResult.Success<>(cached.get().record()) : behind.tryFetchMetadata(id);
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return fetch(id, AssetEntry::content);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return fetch(id, Function.identity());
    }

    private <T> StorageResult<T> fetch(AssetId id, Function<AssetEntry, T> part) {
        var cached = cached(id);
        if (cached.isPresent()) {
            return new StorageResult.Success<>(part.apply(cached.get()));
        }
        return switch (behind.tryFetchDataMetadata(id)) {
            case StorageResult.Success<AssetEntry>(var entry) -> new StorageResult.Success<>(part.apply(keep(entry)));
            case StorageResult.NotFound<AssetEntry> _ -> new StorageResult.NotFound<>();
            case StorageResult.AuthNeeded<AssetEntry> _ -> new StorageResult.AuthNeeded<>();
            case StorageResult.Failure<AssetEntry>(var reason) -> new StorageResult.Failure<>(reason);
        };
    }

    private Optional<AssetEntry> cached(AssetId id) {
        var begun = counts.begin();
        var found = cache.get(id).flatMap(entry -> CachedEntry.read(id, entry));
        found.ifPresentOrElse(entry -> counts.hit(begun, entry.record().length()), () -> counts.missed(begun));
        return found;
    }

    /** The same asset, with its bytes in memory if they were read to be kept. */
    private AssetEntry keep(AssetEntry entry) {
        var record = entry.record();
        if (record.length() > largest || (record.metadata().flags() & MAY_CHANGE) != 0) {
            return entry;
        }
        try {
            var data = entry.content().toOctets();
            cache.put(record.metadata().id(), CachedEntry.write(record, data));
            counts.kept(1, record.length());
            return new AssetEntry(record, Content.of(data));
        } catch (IOException forTheReaderToMeet) {
            return entry;
        }
    }

    /** Forgotten in any case: after a failure nobody knows whether it is still there. */
    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        var result = behind.tryDeleteAsset(id);
        cache.remove(id);
        return result;
    }
}
