// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.persistence.SchemaMigration;
import org.skerry.ejb.persistence.Transactions;

/**
 * A sweep of a catalog of many assets on H2 in files, of which half are needed: each hundredth asset is in an inventory and
 * heads a chain of fifty that refer to each other. Contents are made up as they are read. Not a test: {@code java -Xmx256m …
 * SweepBench COUNT FOLDER} logs the time of each phase and the heap that is in use after a collection.
 */
final class SweepBench {
    private static final System.Logger LOG = System.getLogger(SweepBench.class.getName());
    private static final int CHAIN = 50;
    private static final int EVERY = 100;

    private SweepBench() {}

    public static void main(String[] args) throws SQLException, IOException {
        var count = Integer.parseInt(args[0]);
        var folder = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("bench"), "sa", "sa");
        new SchemaMigration(pool).migrate();
        var begin = System.nanoTime();
        fill(pool, count);
        LOG.log(Level.INFO, "filled assets=" + count + " seconds=" + seconds(begin));
        try (var entities = Persistence.createEntityManagerFactory(
                "grid",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "hibernate.connection.datasource",
                        pool))) {
            sweep(task(new OnFile(entities)));
            LOG.log(Level.INFO, "and again");
            sweep(task(new OnFile(entities)));
        }
        pool.dispose();
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e8) / 10.0;
    }

    private static UUID id(int number) {
        // scattered as random ids are, and to be found again
        return new UUID(number * 0x9E3779B97F4A7C15L, number);
    }

    private static Octets text(int number) {
        return Octets.utf8((number % EVERY < CHAIN - 1 ? "see " + id(number + 1) : "the end") + " of " + number);
    }

    private static void fill(JdbcConnectionPool pool, int count) throws SQLException {
        try (var connection = pool.getConnection();
                var assets = connection.prepareStatement(
                        "insert into asset (id, name, description, asset_type, created, local_only, temporary, creator_id,"
                                + " flags, sha256, length, extra, stored) values (?, 'n', '', 7, ?, false, false, '', 0, ?, 100,"
                                + " '', ?)");
                var items = connection.prepareStatement(
                        "insert into inventory_item (id, owner_id, folder_id, name, description, asset_id, asset_type,"
                                + " inventory_type, creator_id, creator_data, created, perm_base, perm_current, perm_everyone,"
                                + " perm_group, perm_next, group_id, group_owned, flags, sale_price, sale_type) values (?, ?, ?,"
                                + " 'i', '', ?, 7, 7, '', '', ?, 0, 0, 0, 0, 0, ?, false, 0, 0, 0)");
                var folder =
                        connection.prepareStatement("insert into inventory_folder (id, owner_id, name, type, version)"
                                + " values (?, ?, 'f', 0, 1)")) {
            connection.setAutoCommit(false);
            var owner = id(-1);
            folder.setObject(1, owner);
            folder.setObject(2, owner);
            folder.execute();
            var old = Timestamp.from(Instant.now().minus(Duration.ofDays(100)));
            for (var number = 0; number < count; number++) {
                assets.setObject(1, id(number));
                assets.setTimestamp(2, old);
                assets.setBytes(3, ContentHash.of(text(number)).sha256().toArray());
                assets.setTimestamp(4, old);
                assets.addBatch();
                if (number % EVERY == 0) {
                    items.setObject(1, id(-2 - number));
                    items.setObject(2, owner);
                    items.setObject(3, owner);
                    items.setObject(4, id(number));
                    items.setTimestamp(5, old);
                    items.setObject(6, owner);
                    items.addBatch();
                }
                if (number % 5000 == 4999) {
                    assets.executeBatch();
                    items.executeBatch();
                    connection.commit();
                }
            }
            assets.executeBatch();
            items.executeBatch();
            connection.commit();
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // stands in for the container
    private static SweepTask task(Transactions database) {
        var task = new SweepTask();
        task.transactions = database;
        task.clock = Clock.systemUTC();
        task.settings = new SweepSettings(
                Duration.ofDays(30), Duration.ofDays(30), Duration.ofHours(26), true, 500, Duration.ZERO, List.of());
        task.holdings = new Holdings();
        task.holdings.transactions = database;
        task.holdings.clock = task.clock;
        task.store = new SweptStore() {
            @Override
            public StorageResult<Content> content(AssetRecord record) {
                var number = (int) record.metadata().id().value().getLeastSignificantBits();
                return new StorageResult.Success<>(Content.of(text(number)));
            }

            @Override
            public BlobStore blobs() {
                return new InMemoryBlobs(task.clock);
            }
        };
        return task;
    }

    private static void sweep(SweepTask task) {
        var order = new JobOrder(new JobId(UUID.randomUUID()), false, Map.of(), Instant.now());
        var progress = Progress.START;
        var begin = System.nanoTime();
        var all = begin;
        while (true) {
            var step = task.step(order, progress);
            if (!step.progress().phase().equals(progress.phase())) {
                System.gc();
                var heap =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
                LOG.log(
                        Level.INFO,
                        "phase=" + progress.phase() + " seconds=" + seconds(begin) + " heap-mb=" + heap + " marked="
                                + progress.count(Marking.MARKED));
                begin = System.nanoTime();
            }
            progress = step.progress();
            if (!(step instanceof Step.More)) {
                LOG.log(Level.INFO, "done seconds=" + seconds(all) + " " + step);
                return;
            }
        }
    }

    /** A transaction of its own for each call. */
    private record OnFile(EntityManagerFactory entities) implements Transactions {
        @Override
        public <T> T call(Function<EntityManager, T> work) {
            try (var em = entities.createEntityManager()) {
                em.getTransaction().begin();
                var result = work.apply(em);
                em.getTransaction().commit();
                return result;
            }
        }
    }
}
