// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.TestDatabase;

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
        var storage = Catalogs.onRowsAndFiles(TestDatabase.h2(folder.resolve("db")), folder.resolve("assets"));
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client = 0; client < CLIENTS; client++) {
                var own = random.split();
                clients.execute(() -> storeForEver(storage, own, System.out));
            }
        }
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
