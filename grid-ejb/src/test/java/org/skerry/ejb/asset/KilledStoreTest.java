// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.persistence.TestDatabase;

/**
 * A process is killed in the middle of storing from eight clients, again and again on the same data: everything that was
 * acknowledged reads back, and what was not can be found and removed. {@code -Dstore.kills=10} is the long form, with
 * more than 10,000 stores.
 */
class KilledStoreTest {
    private static final int KILLS = Integer.getInteger("store.kills", 2);
    private static final int STORES = KILLS > 2 ? 1_100 : 150;

    @TempDir
    Path folder;

    private final Map<AssetId, ContentHash> acknowledged = new LinkedHashMap<>();

    @Test
    void whatWasAcknowledgedReadsBackAndDebrisIsFound() throws IOException, InterruptedException {
        var random = new SplittableRandom(9);
        for (var kill = 0; kill < KILLS; kill++) {
            killInTheMiddle(random.nextLong(), STORES + random.nextInt(100));
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * STORES);
        try (var database = TestDatabase.h2(folder.resolve("db"))) {
            var journal = new AssetJournal();
            var storage = StoringProcess.journaled(database, folder, journal);
            var bytes = Catalogs.rowsAndFiles(database, folder.resolve("assets"));
            assertThatAllReadBack(storage);
            var needed = neededBy(storage);
            bytes.removeDebris(Instant.now().plusSeconds(60));
            assertThat(folder.resolve("assets/incoming")).isEmptyDirectory();
            for (var hash : unreferenced(bytes, needed)) {
                assertThat(bytes.tryRemove(hash, Instant.now().plusSeconds(60)))
                        .isInstanceOf(StorageResult.Success.class);
            }
            assertThat(unreferenced(bytes, needed)).isEmpty();
            assertThatAllReadBack(storage);
            journal.end();
            assertThat(AssetJournal.isLeft(folder.resolve("journal"))).isFalse();
        }
    }

    private void killInTheMiddle(long seed, int stores) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoringProcess.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(folder.resolve("errors-" + seed).toFile())
                .start();
        try (var lines = process.inputReader()) {
            read(lines, stores);
            // the handle, which leaves the pipe open
            process.toHandle().destroyForcibly();
            // what it said before it died was acknowledged, too
            read(lines, Integer.MAX_VALUE);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private void read(BufferedReader lines, int stores) throws IOException {
        for (var count = 0; count < stores; count++) {
            var line = lines.readLine();
            if (line == null) {
                return;
            }
            var parts = line.split(" ");
            // the last line may be cut
            if (parts.length == 2 && parts[1].length() == 2 * ContentHash.LENGTH) {
                acknowledged.put(
                        AssetId.of(parts[0]), ContentHash.tryParse(parts[1]).orElseThrow());
            }
        }
    }

    private void assertThatAllReadBack(StorageProvider storage) throws IOException {
        for (var asset : acknowledged.entrySet()) {
            var content = storage.tryFetchData(asset.getKey());
            assertThat(content).as(asset.toString()).isInstanceOf(StorageResult.Success.class);
            assertThat(ContentHash.of(content.toOptional().orElseThrow().toOctets()))
                    .isEqualTo(asset.getValue());
        }
    }

    /** Also by what was committed and not acknowledged any more: that has its bytes as well. */
    private static Set<ContentHash> neededBy(StorageProvider storage) throws IOException {
        var needed = new HashSet<ContentHash>();
        var after = AssetId.ZERO;
        while (true) {
            var page = storage.tryList(after, 500).toOptional().orElseThrow();
            for (AssetRecord record : page) {
                after = record.metadata().id();
                needed.add(record.hash());
                assertThat(ContentHash.of(storage.tryFetchData(after)
                                .toOptional()
                                .orElseThrow()
                                .toOctets()))
                        .isEqualTo(record.hash());
            }
            if (page.size() < 500) {
                return needed;
            }
        }
    }

    private static List<ContentHash> unreferenced(BlobStore bytes, Set<ContentHash> needed) {
        var found = new ArrayList<ContentHash>();
        Optional<ContentHash> after = Optional.empty();
        while (true) {
            var page = bytes.tryList(after, 500).toOptional().orElseThrow();
            page.stream().map(Kept::hash).filter(hash -> !needed.contains(hash)).forEach(found::add);
            if (page.size() < 500) {
                return found;
            }
            after = Optional.of(page.getLast().hash());
        }
    }
}
