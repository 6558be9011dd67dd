// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ForwardingStorage;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;

/**
 * A store with what is on its way there. The journal is asked before the store, for it may go over in between; what the
 * store has stands above it, as it will when the journal's has come there.
 */
final class JournaledStorage extends ForwardingStorage {
    private final StorageProvider store;
    private final AssetJournal journal;

    JournaledStorage(StorageProvider store, AssetJournal journal) {
        super(store);
        this.store = store;
        this.journal = journal;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return either(id, JournaledAsset::record, () -> store.tryFetchMetadata(id));
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return either(id, asset -> Content.of(asset.content()), () -> store.tryFetchData(id));
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return either(
                id,
                asset -> new AssetEntry(asset.record(), Content.of(asset.content())),
                () -> store.tryFetchDataMetadata(id));
    }

    private <T> StorageResult<T> either(
            AssetId id, Function<JournaledAsset, T> own, Supplier<StorageResult<T>> behind) {
        var waiting = journal.find(id);
        var found = behind.get();
        return found instanceof StorageResult.NotFound<T> && waiting.isPresent()
                ? new StorageResult.Success<>(own.apply(waiting.get()))
                : found;
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        var waiting = ids.stream().filter(journal::has).toList();
        var found = store.tryFetchExisting(ids);
        if (waiting.isEmpty() || !(found instanceof StorageResult.Success<Set<AssetId>>(var there))) {
            return found;
        }
        var all = new LinkedHashSet<>(there);
        all.addAll(waiting);
        return new StorageResult.Success<>(all);
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return behindAll(() -> store.tryDeleteAsset(id));
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return behindAll(() -> store.forEach(action, start, count));
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return behindAll(() -> store.tryList(after, count));
    }

    /** After all that was acknowledged before has come to the store. */
    private <T> StorageResult<T> behindAll(Supplier<StorageResult<T>> work) {
        return flushed()
                .map(StorageResult.Failure<T>::new)
                .<StorageResult<T>>map(Function.identity())
                .orElseGet(work);
    }

    private Optional<String> flushed() {
        try {
            journal.flush();
            return Optional.empty();
        } catch (ServiceUnavailableException failed) {
            if (failed.isTold()) {
                throw failed;
            }
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }
}
