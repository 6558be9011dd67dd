// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** Assets in memory: the twin for tests. It can be told to be broken. */
public final class InMemoryStorageProvider implements StorageProvider {
    private final Map<AssetId, AssetEntry> entries =
            new ConcurrentSkipListMap<>(Comparator.comparing(AssetId::toString));
    private volatile Optional<String> fault = Optional.empty();

    /** From now on everything fails for this reason; empty to be well again. */
    public void fail(Optional<String> reason) {
        fault = reason;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return fetch(id, AssetEntry::record);
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
        var broken = fault;
        if (broken.isPresent()) {
            return new StorageResult.Failure<>(broken.get());
        }
        return Optional.ofNullable(entries.get(id))
                .map(part)
                .<StorageResult<T>>map(StorageResult.Success::new)
                .orElseGet(StorageResult.NotFound::new);
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        var bytes = Octets.owning(data.readAllBytes());
        var broken = fault;
        if (broken.isPresent()) {
            return new StorageResult.Failure<>(broken.get());
        }
        var id = metadata.id().isZero() ? AssetId.random() : metadata.id();
        entries.putIfAbsent(id, AssetEntry.of(new Asset(metadata.withId(id), bytes)));
        return new StorageResult.Success<>(id);
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        var found = fetch(id, entry -> id);
        if (found instanceof StorageResult.Success<AssetId>) {
            entries.remove(id);
        }
        return found;
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        var broken = fault;
        if (broken.isPresent()) {
            return new StorageResult.Failure<>(broken.get());
        }
        var page = entries.values().stream()
                .map(AssetEntry::record)
                .skip(start)
                .limit(count)
                .toList();
        page.forEach(action);
        return new StorageResult.Success<>(page.size());
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        var broken = fault;
        if (broken.isPresent()) {
            return new StorageResult.Failure<>(broken.get());
        }
        return new StorageResult.Success<>(entries.values().stream()
                .map(AssetEntry::record)
                .filter(record -> record.metadata().id().toString().compareTo(after.toString()) > 0)
                .limit(count)
                .toList());
    }
}
