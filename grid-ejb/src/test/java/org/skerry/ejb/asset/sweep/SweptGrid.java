// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.ContentFacts;
import org.skerry.ejb.asset.WriteAhead;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.figures.AssetReads;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.Transactions;

/** A grid's database and store by a clock that stands, with a sweep over them. */
@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
final class SweptGrid {
    static final Duration GRACE = Duration.ofDays(30);
    static final Duration RECYCLE = Duration.ofDays(10);

    final SteppedClock clock = new SteppedClock();
    final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    final Transactions database;
    final Holdings holdings = new Holdings();
    final RecycleBin bin = new RecycleBin();
    final CatalogStorageProvider catalog;
    /** Stores with catalogs of their own that are read besides. */
    final List<StorageProvider> elsewhere = new ArrayList<>();

    /** What simulators and viewers see. */
    final StorageProvider storage;

    SweptGrid(Transactions database, Path folder) {
        this.database = database;
        catalog = new CatalogStorageProvider(
                database, List.of(blobs), new Spool(folder), ContentFacts.NONE, bin, clock, WriteAhead.NONE);
        holdings.transactions = database;
        holdings.clock = clock;
        bin.transactions = database;
        bin.clock = clock;
        bin.reads = new AssetReads();
        storage = bin.before(catalog);
    }

    /** Of a database that these tests share: a sweep looks at all of it. */
    static SweptGrid empty(Transactions database, Path folder) {
        var grid = new SweptGrid(database, folder);
        for (var table : List.of(
                "asset",
                "asset_recycled",
                "asset_restored",
                "asset_mark",
                "asset_holding",
                "asset_holder",
                "region",
                "inventory_item",
                "asset_reference",
                "asset_searched")) {
            grid.sql("delete from " + table, Map.of());
        }
        grid.sql("update asset_bin set forgotten_before = :never", Map.of("never", Instant.EPOCH));
        return grid;
    }

    SweepTask sweep(int page, boolean trust, String... remote) {
        var task = new SweepTask();
        task.transactions = database;
        task.clock = clock;
        task.settings =
                new SweepSettings(GRACE, RECYCLE, Duration.ofHours(26), trust, page, Duration.ZERO, List.of(remote));
        task.holdings = holdings;
        task.store = new SweptStore() {
            @Override
            public StorageResult<Content> content(AssetRecord record) {
                return catalog.content(record);
            }

            @Override
            public BlobStore blobs() {
                return blobs;
            }

            @Override
            public List<StorageProvider> elsewhere() {
                return elsewhere;
            }
        };
        return task;
    }

    /** All steps of a sweep, with something happening before each. */
    Step run(SweepTask task, boolean dryRun, Map<String, String> options, Runnable meanwhile) {
        var order = new JobOrder(new JobId(UUID.randomUUID()), dryRun, options, clock.instant());
        var progress = Progress.START;
        while (true) {
            meanwhile.run();
            var step = task.step(order, progress);
            if (!(step instanceof Step.More(var next, var _))) {
                return step;
            }
            progress = next;
        }
    }

    Step run(boolean dryRun) {
        return run(sweep(7, true), dryRun, Map.of(), () -> {});
    }

    AssetId store(int type, Octets data) {
        return store(AssetId.random(), type, data);
    }

    AssetId store(AssetId id, int type, Octets data) {
        return storage.tryCreateAsset(new Asset(AssetMetadata.permanent(id, "n", type, "", clock.instant()), data))
                .toOptional()
                .orElseThrow();
    }

    AssetId store(int type, String data) {
        return store(type, Octets.utf8(data));
    }

    boolean isInCatalog(AssetId id) {
        return catalog.tryFetchMetadata(id) instanceof StorageResult.Success<AssetRecord>;
    }

    /** Puts an item into somebody's inventory; says which. */
    UUID give(AssetId asset) {
        return give(UUID.randomUUID(), asset);
    }

    UUID give(UUID item, AssetId asset) {
        database.call(em -> {
            var folder = UUID.randomUUID();
            em.createNativeQuery("insert into inventory_folder (id, owner_id, name, type, version)"
                            + " values (:folder, :folder, 'f', 0, 1)")
                    .setParameter("folder", folder)
                    .executeUpdate();
            return em.createNativeQuery(
                            "insert into inventory_item (id, owner_id, folder_id, name, description, asset_id, asset_type,"
                                    + " inventory_type, creator_id, creator_data, created, perm_base, perm_current,"
                                    + " perm_everyone, perm_group, perm_next, group_id, group_owned, flags, sale_price,"
                                    + " sale_type) values (:item, :folder, :folder, 'i', '', :asset, 6, 6, '', '', :now, 0,"
                                    + " 0, 0, 0, 0, :folder, false, 0, 0, 0)")
                    .setParameter("item", item)
                    .setParameter("folder", folder)
                    .setParameter("asset", asset.value())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        });
        return item;
    }

    void take(UUID item) {
        sql("delete from inventory_item where id = :id", Map.of("id", item));
    }

    int sql(String statement, Map<String, Object> parameters) {
        return database.call(em -> {
            var query = em.createNativeQuery(statement);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }
}
