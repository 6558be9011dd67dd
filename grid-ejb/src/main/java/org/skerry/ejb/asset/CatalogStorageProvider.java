// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.blob.TransactionalBlobs;
import org.skerry.ejb.persistence.Chunks;
import org.skerry.ejb.persistence.CommitGroup;
import org.skerry.ejb.persistence.Transactions;

/**
 * Assets whose catalog is in the grid's database and whose bytes are in a {@link BlobStore}, each content once. The bytes
 * are durable before the row that names them is written, so that a row is never without bytes; bytes without a row are what
 * a crash may leave. Deleting an asset removes its row alone: another asset may have the same bytes, or be about to have
 * them. They go when a sweep finds that nobody needs them.
 */
public final class CatalogStorageProvider implements StorageProvider {
    private static final int GROUP_ASSETS = 50;
    private static final long GROUP_BYTES = 8L * 1024 * 1024;

    private final Transactions transactions;
    private final List<BlobStore> places;
    private final Spool spool;
    private final ContentFacts facts;
    private final TakenIds taken;
    private final InstantSource clock;
    private final WriteAhead ahead;

    /** Assets that come at once are committed at once: of the cost of a small one, most is the commit's. */
    private final CommitGroup<NewAsset> group =
            new CommitGroup<>(this::storeAll, NewAsset::bytesInDatabase, GROUP_ASSETS, GROUP_BYTES);

    /** Where no ids are taken but those of the catalog. */
    public CatalogStorageProvider(
            Transactions transactions, List<BlobStore> places, Spool spool, ContentFacts facts, InstantSource clock) {
        this(transactions, places, spool, facts, TakenIds.NONE, clock, WriteAhead.NONE);
    }

    /**
     * @param places where bytes are looked for, in this order; new ones go to the first
     * @param ahead what takes new assets over whose bytes are to be rows, and gives them to {@link #storeAll}
     */
    public CatalogStorageProvider(
            Transactions transactions,
            List<BlobStore> places,
            Spool spool,
            ContentFacts facts,
            TakenIds taken,
            InstantSource clock,
            WriteAhead ahead) {
        this.transactions = transactions;
        this.places = List.copyOf(places);
        this.spool = spool;
        this.facts = facts;
        this.taken = taken;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    public StorageResult<AssetRecord> tryFetchMetadata(AssetId id) {
        return fetch(assets -> assets.find(id));
    }

    @Override
    public StorageResult<Content> tryFetchData(AssetId id) {
        return with(tryFetchMetadata(id), this::content);
    }

    @Override
    public StorageResult<AssetEntry> tryFetchDataMetadata(AssetId id) {
        return with(
                tryFetchMetadata(id),
                record ->
                        with(content(record), content -> new StorageResult.Success<>(new AssetEntry(record, content))));
    }

    /** Bytes that are nowhere, or not as long as they were, are a failure: that they are not known is not true. */
    public StorageResult<Content> content(AssetRecord record) {
        var problem = "the bytes of asset " + record.metadata().id() + ", " + record.hash() + ", are missing";
        for (var place : places) {
            switch (place.tryFetch(record.hash(), record.length())) {
                case StorageResult.Success<Content>(var content)
                when content.length() == record.length() -> {
                    return new StorageResult.Success<>(content);
                }
                case StorageResult.Success<Content>(var content) ->
                    problem = "asset " + record.metadata().id() + " has " + content.length() + " bytes instead of "
                            + record.length() + " in " + record.hash();
                case StorageResult.Failure<Content>(var reason) -> problem = reason;
                case StorageResult.AuthNeeded<Content>() -> problem = "the store of bytes wants credentials";
                case StorageResult.NotFound<Content>() -> {}
            }
        }
        return new StorageResult.Failure<>(problem);
    }

    @Override
    public StorageResult<Set<AssetId>> tryFetchExisting(List<AssetId> ids) {
        return fetch(assets -> {
            var found = new LinkedHashSet<AssetId>();
            for (var chunk : Chunks.of(ids)) {
                assets.existing(chunk.stream().map(AssetId::value).toList()).forEach(id -> found.add(new AssetId(id)));
            }
            return Optional.of(found);
        });
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(AssetMetadata metadata, InputStream data) throws IOException {
        Spooled content;
        try {
            content = spool.take(data);
        } catch (UncheckedIOException disk) {
            return new StorageResult.Failure<>("what came in cannot be written (" + disk.getMessage() + ")");
        }
        try {
            return keep(metadata, content);
        } finally {
            release(content);
        }
    }

    @Override
    public StorageResult<AssetId> tryCreateAsset(Asset asset) {
        return keep(asset.metadata(), Spooled.of(asset.data()));
    }

    /** What cannot be removed is debris, which a scrub removes. */
    @SuppressWarnings("EmptyCatch")
    private static void release(Spooled content) {
        try {
            content.close();
        } catch (IOException left) {
            // behind, and the asset is stored all the same
        }
    }

    private StorageResult<AssetId> keep(AssetMetadata given, Spooled content) {
        var metadata = given.id().isZero() ? given.withId(AssetId.random()) : given;
        var extra = facts.of(metadata, content.content());
        var record = AssetEntity.fitting(new AssetRecord(metadata, content.hash(), content.length(), extra));
        var store = places.getFirst();
        if (store instanceof TransactionalBlobs inDatabase && inDatabase.takes(content.length())) {
            return write(new NewAsset(record, Optional.of(content)));
        }
        return with(store.tryKeep(content), (ContentHash _) -> write(new NewAsset(record, Optional.empty())));
    }

    private StorageResult<AssetId> write(NewAsset asset) {
        try {
            if (!ahead.take(asset)) {
                group.write(asset);
            }
            return new StorageResult.Success<>(asset.record().metadata().id());
        } catch (ServiceUnavailableException failed) {
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }

    /**
     * Writes and commits assets, all or none. What is there already stays as it is, and the first of an id wins.
     *
     * @throws ServiceUnavailableException when the database cannot do it
     */
    public void storeAll(List<NewAsset> assets) {
        var byId = new LinkedHashMap<UUID, NewAsset>();
        assets.forEach(asset -> byId.putIfAbsent(asset.record().metadata().id().value(), asset));
        transactions.call(em -> {
            var repository = new AssetRepository(em);
            var missing = new LinkedHashMap<>(byId);
            missing.keySet().removeAll(repository.existing(byId.keySet()));
            missing.keySet().removeAll(taken.bringBack(em, Set.copyOf(missing.keySet())));
            keepWithRows(em, missing.values());
            repository.addAll(missing.values().stream().map(NewAsset::record).toList(), clock.instant());
            return missing.size();
        });
    }

    private void keepWithRows(EntityManager em, Collection<NewAsset> assets) {
        var contents =
                assets.stream().flatMap(asset -> asset.content().stream()).toList();
        if (!contents.isEmpty() && places.getFirst() instanceof TransactionalBlobs inDatabase) {
            inDatabase.keep(em, contents);
        }
    }

    @Override
    public StorageResult<AssetId> tryDeleteAsset(AssetId id) {
        return result(
                () -> transactions.call(em -> new AssetRepository(em).remove(id) ? Optional.of(id) : Optional.empty()));
    }

    @Override
    public StorageResult<Integer> forEach(Consumer<AssetRecord> action, int start, int count) {
        return fetch(assets -> {
            var page = assets.page(start, count);
            page.forEach(action);
            return Optional.of(page.size());
        });
    }

    @Override
    public StorageResult<List<AssetRecord>> tryList(AssetId after, int count) {
        return fetch(assets -> Optional.of(assets.after(after, count)));
    }

    private <T> StorageResult<T> fetch(Function<AssetRepository, Optional<T>> work) {
        return result(() -> transactions.read(em -> work.apply(new AssetRepository(em))));
    }

    private static <T> StorageResult<T> result(Supplier<Optional<T>> work) {
        try {
            return work.get().<StorageResult<T>>map(StorageResult.Success::new).orElseGet(StorageResult.NotFound::new);
        } catch (ServiceUnavailableException failed) {
            if (failed.isTold()) {
                throw failed;
            }
            return new StorageResult.Failure<>(String.valueOf(failed.getMessage()));
        }
    }

    private static <A, B> StorageResult<B> with(StorageResult<A> first, Function<A, StorageResult<B>> then) {
        return switch (first) {
            case StorageResult.Success<A>(var value) -> then.apply(value);
            case StorageResult.NotFound<A>() -> new StorageResult.NotFound<>();
            case StorageResult.AuthNeeded<A>() -> new StorageResult.AuthNeeded<>();
            case StorageResult.Failure<A>(var reason) -> new StorageResult.Failure<>(reason);
        };
    }
}
