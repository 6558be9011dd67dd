// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;

/**
 * Reads from a store and, where that has nothing, from others in their order; writes to the store alone. That something
 * is not there is said only if all of them answered.
 *
 * <p>Walks and deletions know the store alone: what only another one has is neither shown nor removed, and what is removed
 * here while another one still has it is found there again. An id that another one has is taken, as in the store.
 *
 * <p>What is read from a source that is migrated is put into the store on the way; the reader gets it also if that fails.
 * A question for metadata brings nothing over.
 */
public final class ChainStorageProvider implements StorageProvider {
    private final StorageProvider store;
    private final List<ChainSource> sources;
    private final Migration migration;

    public ChainStorageProvider(StorageProvider store, List<ChainSource> sources) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.migration = new Migration(store);
    }

    /** Of each source, in their order. */
    public List<ChainSource.Figures> figures() {
        return sources.stream().map(ChainSource::figures).toList();
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return first(
                store.tryFetchMetadata(id), (source, _) -> source.provider().tryFetchMetadata(id));
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return first(
                store.tryFetchData(id),
                (source, isBringing) -> isBringing
                        ? content(brought(source, id))
                        : source.provider().tryFetchData(id));
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return first(
                store.tryFetchDataMetadata(id),
                (source, isBringing) ->
                        isBringing ? brought(source, id) : source.provider().tryFetchDataMetadata(id));
    }

    /** A question for a source, whose answer goes into the store on the way if it should. */
    @FunctionalInterface
    private interface Question<T> {
        StorageResult<T> ask(ChainSource source, boolean isBringing);
    }

    /** Nothing is brought into a store that could not even say whether it has it. */
    private <T> StorageResult<T> first(StorageResult<T> ofStore, Question<T> question) {
        if (ofStore instanceof StorageResult.Success<T>) {
            return ofStore;
        }
        var isMissing = ofStore instanceof StorageResult.NotFound<T>;
        var answer = new ChainAnswer();
        answer.add(ofStore);
        for (var source : sources) {
            var result = question.ask(source, isMissing && source.isMigrating());
            if (result instanceof StorageResult.Success<T>) {
                source.found.increment();
                return result;
            }
            count(source, result);
            answer.add(result);
        }
        return answer.orElse(new StorageResult.NotFound<>());
    }

    private static void count(ChainSource source, StorageResult<?> result) {
        if (!(result instanceof StorageResult.NotFound<?>)) {
            source.failed.increment();
        }
    }

    /** Out of the store if it could be brought there, else what the source has. */
    private StorageResult<AssetEntry> brought(ChainSource source, AssetId id) {
        var read = source.provider().tryFetchDataMetadata(id);
        if (read instanceof StorageResult.Success<AssetEntry>(var entry) && migration.bring(source, entry)) {
            var stored = store.tryFetchDataMetadata(id);
            return stored instanceof StorageResult.Success<AssetEntry> ? stored : read;
        }
        return read;
    }

    private static StorageResult<Content> content(StorageResult<AssetEntry> entry) {
        return switch (entry) {
            case StorageResult.Success<AssetEntry>(var found) -> new StorageResult.Success<>(found.content());
            case StorageResult.NotFound<AssetEntry> _ -> new StorageResult.NotFound<>();
            case StorageResult.AuthNeeded<AssetEntry> _ -> new StorageResult.AuthNeeded<>();
            case StorageResult.Failure<AssetEntry>(var reason) -> new StorageResult.Failure<>(reason);
        };
    }

    /** All that are anywhere; a failure if some were found nowhere and somebody could not be asked. */
    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        var found = new LinkedHashSet<AssetId>();
        var open = new ArrayList<>(new LinkedHashSet<>(ids));
        var answer = new ChainAnswer();
        take(store.tryFetchExisting(open), found, open, answer);
        for (var source : sources) {
            if (open.isEmpty()) {
                break;
            }
            var result = source.provider().tryFetchExisting(List.copyOf(open));
            count(source, result);
            take(result, found, open, answer);
        }
        return open.isEmpty() ? new StorageResult.Success<>(found) : answer.orElse(new StorageResult.Success<>(found));
    }

    private static void take(
            StorageResult<Set<AssetId>> result, Set<AssetId> found, List<AssetId> open, ChainAnswer answer) {
        answer.add(result);
        result.toOptional().ifPresent(there -> {
            found.addAll(there);
            open.removeAll(there);
        });
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        var taken = taken(metadata.id());
        if (taken.isEmpty()) {
            return store.tryCreateAsset(metadata, data);
        }
        data.transferTo(OutputStream.nullOutputStream());
        return taken.get();
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        return taken(asset.metadata().id()).orElseGet(() -> store.tryCreateAsset(asset));
    }

    /**
     * Keeps an id that a source has from getting other content in the store, where it would hide the old one. What a
     * source only believes to have, and cannot read, may be stored again: that repairs it. A source that cannot be asked
     * holds up nobody's uploads.
     *
     * @return what to answer if the id is not free
     */
    private Optional<StorageResult<AssetId>> taken(AssetId id) {
        if (id.isZero()) {
            return Optional.empty();
        }
        for (var source : sources) {
            var result = source.isMigrating()
                    ? brought(source, id)
                    : source.provider().tryFetchDataMetadata(id);
            if (result instanceof StorageResult.Success<AssetEntry>) {
                return Optional.of(new StorageResult.Success<>(id));
            }
            count(source, result);
        }
        return Optional.empty();
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return store.tryDeleteAsset(id);
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return store.forEach(action, start, count);
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return store.tryList(after, count);
    }
}
