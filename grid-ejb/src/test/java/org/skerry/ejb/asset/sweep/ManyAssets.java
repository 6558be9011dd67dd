// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.figures.AssetReads;
import org.skerry.ejb.asset.inspect.TextureInspector;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.persistence.Transactions;

/**
 * {@link MadeAssets} in the file store, as a grid puts it together: stored, given to inventories, swept, read back. What is
 * not as it should be is an {@link IllegalStateException}.
 */
@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
final class ManyAssets {
    private static final int CLIENTS = 8;
    private static final int PAGE = 500;

    private final MadeAssets made;
    private final Transactions database;
    private final FileBlobStore files;
    private final CatalogStorageProvider catalog;
    private final StorageProvider storage;
    private final RecycleBin bin = new RecycleBin();

    ManyAssets(MadeAssets made, Transactions database, Path folder) {
        this.made = made;
        this.database = database;
        files = new FileBlobStore(folder, false, InstantSource.system());
        catalog = new CatalogStorageProvider(
                database, List.of(files), new Spool(files.incoming()), new TextureInspector(), InstantSource.system());
        bin.transactions = database;
        bin.clock = Clock.systemUTC();
        bin.reads = new AssetReads();
        storage = bin.before(catalog);
    }

    static void expect(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }

    /** Does something for each number of a range from several clients; says the sum of what came of it. */
    private static long each(int from, int to, IntUnaryOperator work) {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var parts = IntStream.range(0, CLIENTS)
                    .mapToObj(client ->
                            clients.submit(() -> IntStream.iterate(from + client, n -> n < to, n -> n + CLIENTS)
                                    .map(work)
                                    .asLongStream()
                                    .sum()))
                    .toList();
            return parts.stream().mapToLong(ManyAssets::value).sum();
        }
    }

    private static long value(Future<Long> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void store(int from, int to) {
        expect("stored", to - from, each(from, to, this::store));
    }

    private int store(int number) {
        var metadata = AssetMetadata.permanent(
                MadeAssets.id(number), "made " + number, MadeAssets.type(number), "", Instant.EPOCH);
        try {
            return storage.tryCreateAsset(metadata, new ByteArrayInputStream(made.data(number)))
                            instanceof StorageResult.Success<AssetId>
                    ? 1
                    : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An item for each that is to be in an inventory, hundreds of items to a folder. */
    void giveToInventories() {
        for (var from = 0; from < made.count(); from += PAGE) {
            var start = from;
            database.call(em -> {
                var folder = UUID.randomUUID();
                em.createNativeQuery("insert into inventory_folder (id, owner_id, name, type, version)"
                                + " values (:folder, :folder, 'f', 0, 1)")
                        .setParameter("folder", folder)
                        .executeUpdate();
                var items = IntStream.range(start, Math.min(made.count(), start + PAGE))
                        .filter(MadeAssets::isInInventory)
                        .toArray();
                for (var number : items) {
                    em.createNativeQuery(
                                    "insert into inventory_item (id, owner_id, folder_id, name, description, asset_id,"
                                            + " asset_type, inventory_type, creator_id, creator_data, created, perm_base,"
                                            + " perm_current, perm_everyone, perm_group, perm_next, group_id, group_owned,"
                                            + " flags, sale_price, sale_type) values (:item, :folder, :folder, 'i', '', :asset,"
                                            + " 6, 6, '', '', :now, 0, 0, 0, 0, 0, :folder, false, 0, 0, 0)")
                            .setParameter("item", UUID.randomUUID())
                            .setParameter("folder", folder)
                            .setParameter("asset", MadeAssets.id(number).value())
                            .setParameter("now", Instant.EPOCH)
                            .executeUpdate();
                }
                return items.length;
            });
        }
    }

    /**
     * A whole sweep, as if so much time had gone by.
     *
     * @param phases told each time when one is over
     */
    Progress sweep(Duration later, Consumer<String> phases) {
        var task = task(Clock.offset(Clock.systemUTC(), later));
        var order = new JobOrder(new JobId(UUID.randomUUID()), false, Map.of(), task.clock.instant());
        var progress = Progress.START;
        while (true) {
            var step = task.step(order, progress);
            if (!step.progress().phase().equals(progress.phase())
                    && !progress.phase().equals("roots")) {
                phases.accept(progress.phase());
            }
            progress = step.progress();
            if (step instanceof Step.Finished) {
                return progress;
            }
            if (!(step instanceof Step.More)) {
                throw new IllegalStateException("no sweep: " + step);
            }
        }
    }

    private SweepTask task(Clock clock) {
        var task = new SweepTask();
        task.transactions = database;
        task.clock = clock;
        task.settings = new SweepSettings(
                Duration.ofDays(30), Duration.ofDays(30), Duration.ofHours(26), true, PAGE, Duration.ZERO, List.of());
        task.holdings = new Holdings();
        task.holdings.transactions = database;
        task.holdings.clock = clock;
        task.store = new SweptStore() {
            @Override
            public StorageResult<Content> content(AssetRecord record) {
                return catalog.content(record);
            }

            @Override
            public BlobStore blobs() {
                return files;
            }
        };
        return task;
    }

    /** The catalog has all that is needed, each with its bytes, and nothing else. */
    void expectNeededOnly() {
        var found = 0L;
        var after = AssetId.ZERO;
        while (true) {
            var page = catalog.tryList(after, PAGE).toOptional().orElseThrow();
            for (var record : page) {
                after = record.metadata().id();
                var number = made.number(after);
                if (number < 0 || !MadeAssets.isNeeded(number)) {
                    throw new IllegalStateException("garbage is still there: " + after);
                }
                found++;
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        expect("in the catalog", made.needed(), found);
        expect(
                "read back",
                made.needed(),
                each(0, made.count(), number -> MadeAssets.isNeeded(number) ? readBack(number) : 0));
    }

    private int readBack(int number) {
        var id = MadeAssets.id(number);
        var entry = catalog.tryFetchDataMetadata(id)
                .toOptional()
                .orElseThrow(() -> new IllegalStateException("lost: " + id));
        try {
            return entry.content().toOctets().equals(Octets.owning(made.data(number)))
                            && entry.record().metadata().type() == MadeAssets.type(number)
                    ? 1
                    : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    long inBin() {
        return bin.count();
    }

    /** How many files there are. */
    long contents() {
        var count = 0L;
        Optional<ContentHash> after = Optional.empty();
        while (true) {
            var page = files.tryList(after, PAGE).toOptional().orElseThrow();
            count += page.size();
            if (page.size() < PAGE) {
                return count;
            }
            after = Optional.of(page.getLast().hash());
        }
    }
}
