// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** A process that stores assets from eight clients until somebody kills it, and says which were acknowledged. */
final class StoringProcess {
    private static final int CLIENTS = 8;
    private static final int LARGEST = 150_000;

    private StoringProcess() {}

    /**
     * Prints a line {@code id hash} after each acknowledgement.
     *
     * @param args folder, seed
     */
    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var random = new SplittableRandom(Long.parseLong(args[1]));
        var storage = journaled(TestDatabase.h2(folder.resolve("db")), folder, new AssetJournal());
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client = 0; client < CLIENTS; client++) {
                var own = random.split();
                clients.execute(() -> storeForEver(storage, own, System.out));
            }
        }
    }

    /** A grid's store behind its journal, with what the process before has left. */
    static StorageProvider journaled(Transactions database, Path folder, AssetJournal journal) {
        var catalog = Catalogs.onRowsAndFiles(database, folder.resolve("assets"), journal);
        try {
            journal.open(folder.resolve("journal"), true, catalog::storeAll, StoringProcess::later);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return journal.before(catalog);
    }

    private static void later(Duration time, Runnable work) {
        CompletableFuture.delayedExecutor(time.toMillis() / 5, TimeUnit.MILLISECONDS)
                .execute(work);
    }

    private static void storeForEver(StorageProvider storage, SplittableRandom random, PrintStream out) {
        while (true) {
            // some contents come more than once, also at once
            var content = new SplittableRandom(random.nextInt(10) == 0 ? random.nextInt(20) : random.nextLong());
            var bytes = new byte[content.nextInt(content.nextInt(4) == 0 ? LARGEST : 3_000)];
            content.nextBytes(bytes);
            var data = Octets.owning(bytes);
            var metadata = AssetMetadata.permanent(AssetId.random(), "k", 0, "", Instant.EPOCH);
            try {
                if (storage.tryCreateAsset(metadata, new ByteArrayInputStream(bytes))
                        instanceof StorageResult.Success<AssetId>(var id)) {
                    out.println(id + " " + ContentHash.of(data));
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
