// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ForwardingStorage;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.figures.AssetReads;

/** A store with its bin: what is asked for comes back from there. Costs a statement for each id that is not found. */
final class RecyclingStorage extends ForwardingStorage {
    private final StorageProvider store;
    private final RecycleBin bin;
    private final AssetReads reads;

    RecyclingStorage(StorageProvider store, RecycleBin bin, AssetReads reads) {
        super(store);
        this.store = store;
        this.bin = bin;
        this.reads = reads;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return again(id, () -> store.tryFetchMetadata(id));
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        reads.count(id);
        return again(id, () -> store.tryFetchData(id));
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        reads.count(id);
        return again(id, () -> store.tryFetchDataMetadata(id));
    }

    private <T> StorageResult<T> again(AssetId id, Supplier<StorageResult<T>> ask) {
        var first = ask.get();
        if (!(first instanceof StorageResult.NotFound<T>) || id.isZero()) {
            return first;
        }
        try {
            return bin.missed(Set.of(id)) > 0 ? ask.get() : first;
        } catch (ServiceUnavailableException failed) {
            return failure(failed);
        }
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        var first = store.tryFetchExisting(ids);
        if (!(first instanceof StorageResult.Success<Set<AssetId>>(var found))) {
            return first;
        }
        var rest = new LinkedHashSet<>(ids);
        rest.removeAll(found);
        try {
            // whoever hears that it exists will not store it again
            return !rest.isEmpty() && bin.missed(rest) > 0 ? store.tryFetchExisting(ids) : first;
        } catch (ServiceUnavailableException failed) {
            return failure(failed);
        }
    }

    private static <T> StorageResult<T> failure(ServiceUnavailableException failed) {
        if (failed.isTold()) {
            throw failed;
        }
        return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
    }
}
