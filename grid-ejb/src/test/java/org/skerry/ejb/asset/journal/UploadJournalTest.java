// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.NewAsset;
import org.skerry.ejb.asset.blob.Disk;
import org.skerry.ejb.asset.blob.FullDisk;

class UploadJournalTest {
    private static final int CLIENTS = 8;
    private static final int EACH = 400;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(37);
    private final Catalog catalog = new Catalog();
    /** What is to be done later; done when a test wants it. */
    private final ConcurrentLinkedQueue<Runnable> later = new ConcurrentLinkedQueue<>();

    private int copies;

    /** What came, by its id; the first of an id stays. It refuses what it is told to. */
    private static final class Catalog {
        private final Map<AssetId, ContentHash> there = new ConcurrentHashMap<>();
        private final Set<AssetId> refused = ConcurrentHashMap.newKeySet();
        private volatile boolean away;
        private volatile int largestBatch;

        void storeAll(List<NewAsset> assets) {
            if (away) {
                throw new ServiceUnavailableException("database", "away");
            }
            if (assets.stream()
                    .anyMatch(
                            asset -> refused.contains(asset.record().metadata().id()))) {
                throw new ServiceUnavailableException("database", "not this one");
            }
            largestBatch = Math.max(largestBatch, assets.size());
            assets.forEach(asset -> there.putIfAbsent(
                    asset.record().metadata().id(), asset.record().hash()));
        }
    }

    private UploadJournal open(Path place, Disk disk) throws IOException {
        return UploadJournal.open(JournalFolder.open(place, disk), catalog::storeAll, (_, work) -> later.add(work));
    }

    private UploadJournal open() throws IOException {
        return open(folder, new Disk());
    }

    private JournaledAsset asset() {
        return Journals.asset(random);
    }

    /** What another process would find if this one died now. */
    private Map<AssetId, JournaledAsset> leftNow() throws IOException {
        var left = new LinkedHashMap<AssetId, JournaledAsset>();
        var copy = Journals.copied(folder, folder.resolveSibling("copy-" + folder.getFileName() + copies++));
        try (var after = JournalFolder.open(copy, new Disk())) {
            for (var one : after.left()) {
                left.put(one.id(), one.place().read());
            }
        }
        return left;
    }

    @Test
    void whatIsTakenIsOnTheDiskBeforeTheCatalogHasIt() throws IOException {
        try (var testee = open()) {
            var first = asset();
            var second = asset();
            assertThat(testee.take(first.toNew())).isTrue();
            assertThat(testee.take(second.toNew())).isTrue();
            assertThat(catalog.there).isEmpty();
            assertThat(testee.find(first.id())).contains(first);
            assertThat(leftNow()).containsExactly(Map.entry(first.id(), first), Map.entry(second.id(), second));
        }
    }

    @Test
    void oneDrainBringsAllAndLeavesNothing() throws IOException {
        try (var testee = open()) {
            var assets = new ArrayList<JournaledAsset>();
            // of several segments
            for (var count = 0; count < 6_000; count++) {
                var asset = asset();
                assets.add(asset);
                assertThat(testee.take(asset.toNew())).isTrue();
            }
            assertThat(later).hasSize(1);
            later.remove().run();
            assertThat(catalog.there).hasSize(6_000);
            assertThat(JournalFolder.files(folder)).hasSizeBetween(2, 4);
            assertThat(catalog.largestBatch).isGreaterThan(100);
            assertThat(testee.waiting()).isZero();
            assertThat(testee.waitingBytes()).isZero();
            assertThat(testee.find(assets.getFirst().id())).isEmpty();
            assertThat(leftNow()).isEmpty();
            assertThat(later).isEmpty();
        }
    }

    @Test
    void anotherProcessGoesOnWithWhatWasLeft() throws IOException {
        var asset = asset();
        catalog.away = true;
        try (var dying = open()) {
            dying.take(asset.toNew());
        }
        assertThat(catalog.there).isEmpty();
        catalog.away = false;
        try (var testee = open()) {
            assertThat(testee.find(asset.id())).contains(asset);
            later.forEach(Runnable::run);
            assertThat(catalog.there).containsOnlyKeys(asset.id());
        }
        assertThat(JournalFolder.files(folder)).isEmpty();
    }

    @Test
    void aSegmentIsUsedAgainAndShowsNothingOfBefore() throws IOException {
        try (var testee = open()) {
            for (var round = 0; round < 5; round++) {
                var asset = asset();
                testee.take(asset.toNew());
                assertThat(leftNow()).containsOnlyKeys(asset.id());
                testee.flush();
                assertThat(leftNow()).isEmpty();
                assertThat(JournalFolder.files(folder)).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void whenTheCatalogIsAwayAllStaysAndIsTriedAgain() throws IOException {
        try (var testee = open()) {
            catalog.away = true;
            var asset = asset();
            assertThat(testee.take(asset.toNew())).isTrue();
            later.remove().run();
            assertThat(testee.find(asset.id())).contains(asset);
            assertThat(leftNow()).containsOnlyKeys(asset.id());
            catalog.away = false;
            later.remove().run();
            assertThat(catalog.there).containsOnlyKeys(asset.id());
        }
    }

    @Test
    void oneThatTheCatalogRefusesStaysAndHoldsNobodyUp() throws IOException {
        var bad = asset();
        try (var testee = open()) {
            catalog.refused.add(bad.id());
            testee.take(asset().toNew());
            testee.take(bad.toNew());
            testee.take(asset().toNew());
            assertThatThrownBy(testee::flush).isInstanceOf(ServiceUnavailableException.class);
            assertThat(catalog.there).hasSize(2);
            assertThat(testee.find(bad.id())).contains(bad);
            testee.take(asset().toNew());
            later.remove().run();
            assertThat(catalog.there).hasSize(3);
            assertThatThrownBy(() -> testee.suspended(() -> "never")).isInstanceOf(ServiceUnavailableException.class);
        }
        catalog.refused.clear();
        open().close();
        assertThat(catalog.there).hasSize(4).containsKey(bad.id());
    }

    @Test
    void theFirstOfAnIdIsTheOneThatIsFound() throws IOException {
        try (var testee = open()) {
            var first = asset();
            var other = asset();
            var second = new JournaledAsset(
                    new AssetRecord(
                            first.record().metadata(),
                            other.record().hash(),
                            other.record().length()),
                    other.content());
            assertThat(testee.take(first.toNew())).isTrue();
            assertThat(testee.take(second.toNew())).isTrue();
            assertThat(testee.find(first.id())).contains(first);
            testee.flush();
            assertThat(catalog.there)
                    .containsExactly(Map.entry(first.id(), first.record().hash()));
        }
    }

    @Test
    void whileSuspendedItTakesNothingAndTheCatalogHasAll() throws IOException {
        try (var testee = open()) {
            var before = asset();
            var meanwhile = asset();
            testee.take(before.toNew());
            var seen = testee.suspended(() -> {
                assertThat(testee.take(meanwhile.toNew())).isFalse();
                // another of that id is no new one
                assertThat(testee.find(before.id())).isEmpty();
                return Set.copyOf(catalog.there.keySet());
            });
            assertThat(seen).containsExactly(before.id());
            assertThat(testee.take(meanwhile.toNew())).isTrue();
        }
    }

    @Test
    void whatHasItsBytesElsewhereIsNotTaken() throws IOException {
        try (var testee = open()) {
            var asset = asset();
            assertThat(testee.take(new NewAsset(asset.record(), Optional.empty())))
                    .isFalse();
            testee.take(asset.toNew());
            assertThat(testee.take(new NewAsset(asset.record(), Optional.empty())))
                    .as("an id that is taken")
                    .isTrue();
        }
    }

    @Test
    void whatALaterVersionHasWrittenEndsTheStartAndStays() throws IOException {
        var asset = asset();
        catalog.away = true;
        try (var dying = open()) {
            dying.take(asset.toNew());
        }
        var file = JournalFolder.files(folder).values().iterator().next();
        var whole = Files.readAllBytes(file);
        // the version is the first byte behind the record's header; its check has to fit
        var other = asset.encode();
        other[0] = 99;
        var changed = ByteBuffer.wrap(whole.clone());
        JournalRecords.put(changed, Segment.number(file).orElseThrow(), other);
        Files.write(file, changed.array());
        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("version 99");
        }
        Files.write(file, whole);
        catalog.away = false;
        open().close();
        assertThat(catalog.there).containsOnlyKeys(asset.id());
    }

    /** A process may die while it makes a segment. */
    @Test
    void aSegmentThatWasHalfMadeIsNotUsedAgain() throws IOException {
        for (var length : List.of(0, 100, JournalFolder.SIZE - 1)) {
            Files.write(folder.resolve((7 + length) + ".journal"), new byte[length]);
        }
        try (var testee = open()) {
            var asset = asset();
            assertThat(testee.take(asset.toNew())).isTrue();
            assertThat(leftNow()).containsOnlyKeys(asset.id());
        }
    }

    /** Of a disk that failed once, nobody can say what a later forcing means. */
    @Test
    void afterAWriteThatFailedNothingIsAppended() throws IOException {
        // the first forcing is of the new segment, the second of what is appended; all after it would go well
        var disk = new Disk() {
            private int steps;

            @Override
            public void force(FileChannel file) throws IOException {
                if (++steps == 2) {
                    throw new IOException("Input/output error");
                }
                super.force(file);
            }
        };
        try (var testee = open(folder, disk)) {
            assertThat(testee.take(asset().toNew())).isFalse();
            assertThat(testee.isBroken()).isTrue();
            assertThat(testee.take(asset().toNew())).isFalse();
        }
    }

    @Test
    void twoServersDoNotShareAFolder() throws IOException {
        try (var _ = open()) {
            assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("another server");
        }
        open().close();
    }

    /** At whichever step it breaks: what was acknowledged is there after the next start, and the rest was not acknowledged. */
    @Test
    void aBreakingDiskLosesNothingThatWasAcknowledged() throws IOException {
        var refusals = 0;
        for (var steps = 66; steps < 96; steps++) {
            var place = folder.resolve("run" + steps);
            var acknowledged = new ArrayList<AssetId>();
            catalog.away = true;
            try (var testee = open(place, new FullDisk(steps))) {
                for (var count = 0; count < 10; count++) {
                    var asset = asset();
                    if (testee.take(asset.toNew())) {
                        acknowledged.add(asset.id());
                    } else {
                        refusals++;
                        assertThat(testee.find(asset.id())).isEmpty();
                    }
                }
            }
            catalog.away = false;
            open(place, new Disk()).close();
            assertThat(catalog.there.keySet()).as("steps " + steps).containsAll(acknowledged);
        }
        assertThat(refusals).isBetween(10, 29 * 10);
    }

    @Test
    void onAFullDiskItRestsAndTriesAgain() throws IOException {
        // one segment takes 66 steps
        try (var testee = open(folder, new FullDisk(50))) {
            assertThat(testee.take(asset().toNew())).isFalse();
            assertThat(testee.isBroken()).isFalse();
            assertThat(later).hasSize(1);
            assertThat(testee.take(asset().toNew())).isFalse();
            assertThat(later).hasSize(1);
            later.remove().run();
            assertThat(testee.take(asset().toNew())).isFalse();
            assertThat(later).hasSize(1);
        }
    }

    @Test
    void manyAtOnceAllArrive() throws Exception {
        var acknowledged = ConcurrentHashMap.<AssetId>newKeySet();
        try (var clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            try (var testee = open()) {
                var running = new ArrayList<Future<?>>();
                for (var client = 0; client < CLIENTS; client++) {
                    var own = random.split();
                    running.add(clients.submit(() -> {
                        for (var count = 0; count < EACH; count++) {
                            var asset = Journals.asset(own);
                            if (testee.take(asset.toNew())) {
                                acknowledged.add(asset.id());
                            }
                        }
                    }));
                }
                running.add(clients.submit(() -> {
                    for (var count = 0; count < 50; count++) {
                        assertThat(testee.suspended(() -> testee.waiting())).isZero();
                        testee.flush();
                    }
                }));
                for (var one : running) {
                    one.get();
                }
            }
        }
        assertThat(acknowledged).isNotEmpty();
        assertThat(catalog.there).containsOnlyKeys(acknowledged.toArray(AssetId[]::new));
        assertThat(JournalFolder.files(folder)).isEmpty();
    }
}
