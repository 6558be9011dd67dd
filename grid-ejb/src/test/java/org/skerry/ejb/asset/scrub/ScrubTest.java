// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.ContentFacts;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.scrub.ContentRepair.Offer;
import org.skerry.ejb.asset.scrub.Finding.Problem;
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ScrubTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private final InMemoryBlobs blobs = new InMemoryBlobs(clock);
    private final InMemoryBlobs elsewhere = new InMemoryBlobs(clock);
    private final ScrubTask task = new ScrubTask();
    private final Findings findings = new Findings();
    private final Unreferenced unreferenced = new Unreferenced();
    private final ContentRepair repair = new ContentRepair();
    private CatalogStorageProvider catalog;

    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @BeforeEach
    void open() {
        for (var table : List.of("asset", "asset_recycled", "asset_finding", "asset_unreferenced")) {
            database().call(em -> em.createNativeQuery("delete from " + table).executeUpdate());
        }
        catalog = new CatalogStorageProvider(database(), List.of(blobs), new Spool(folder), ContentFacts.NONE, clock);
        findings.transactions = database();
        findings.clock = clock;
        var store = new ScrubbedStore() {
            @Override
            public BlobStore blobs() {
                return blobs;
            }

            @Override
            public StorageResult<Content> content(Finding asset) {
                return catalog.content(new AssetRecord(
                        AssetMetadata.permanent(asset.asset(), "", 0, "", Instant.EPOCH),
                        asset.hash(),
                        asset.length()));
            }

            @Override
            public List<RepairSource> sources() {
                return List.of(asset -> elsewhere.tryFetch(asset.hash()));
            }

            @Override
            public Path incoming() {
                return folder;
            }
        };
        repair.store = store;
        repair.findings = findings;
        task.store = store;
        task.findings = findings;
        unreferenced.transactions = database();
        task.unreferenced = unreferenced;
        task.repair = repair;
        task.clock = clock;
        task.settings = new ScrubSettings(ScrubSettings.LEAST);
    }

    private AssetId store(String text) {
        return catalog.tryCreateAsset(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "n", 7, "", clock.instant()), Octets.utf8(text)))
                .toOptional()
                .orElseThrow();
    }

    private static ContentHash hash(String text) {
        return ContentHash.of(Octets.utf8(text));
    }

    private final List<Duration> rests = new ArrayList<>();

    private Progress scrub(boolean dryRun) {
        var order = new JobOrder(new JobId(UUID.randomUUID()), dryRun, Map.of(), clock.instant());
        var progress = Progress.START;
        while (true) {
            var step = task.step(order, progress);
            progress = step.progress();
            if (step instanceof Step.More(var _, var rest)) {
                rests.add(rest);
            } else {
                assertThat(step).isInstanceOf(Step.Finished.class);
                return progress;
            }
        }
    }

    @Test
    void aSoundStoreIsFoundSound() {
        for (var count = 0; count < 450; count++) {
            store("content " + count);
        }
        var report = scrub(false);
        assertThat(report.count(ScrubTask.HASHED)).isEqualTo(450);
        assertThat(report.count(ScrubTask.CORRUPT)).isZero();
        assertThat(report.count(ScrubTask.MISSING)).isZero();
        assertThat(findings.list(Optional.empty(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whatIsMissingOrOtherwiseIsListed() {
        var spoilt = store("spoilt");
        store("well");
        var lost = store("lost");
        blobs.spoil(hash("spoilt"), Octets.utf8("spoilT"));
        blobs.tryRemove(hash("lost"));
        blobs.tryKeep(Spooled.of(Octets.utf8("nobody has this")));
        var dry = scrub(true);
        assertThat(dry.count(ScrubTask.CORRUPT)).isEqualTo(1);
        assertThat(dry.count(ScrubTask.MISSING)).isEqualTo(1);
        assertThat(dry.count(ScrubTask.UNREFERENCED)).isEqualTo(1);
        assertThat(dry.count(ScrubTask.UNREFERENCED_BYTES)).isEqualTo(15);
        assertThat(findings.list(Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThat(scrub(false).count(ScrubTask.REPAIRED)).isZero();
        assertThat(findings.list(Optional.empty(), Optional.empty(), 10))
                .containsExactlyInAnyOrder(
                        new Finding(hash("spoilt"), Problem.CORRUPT, spoilt, 6),
                        new Finding(hash("lost"), Problem.MISSING, lost, 4));
        var first = findings.list(Optional.empty(), Optional.empty(), 1).getFirst();
        assertThat(findings.list(Optional.empty(), Optional.of(first.hash()), 10))
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    void whatIsElsewhereIsRepaired() throws IOException {
        var spoilt = store("spoilt");
        var lost = store("lost");
        blobs.spoil(hash("spoilt"), Octets.utf8("spoilT"));
        blobs.tryRemove(hash("lost"));
        elsewhere.tryKeep(Spooled.of(Octets.utf8("spoilt")));
        // a place that says it has the bytes, and has others
        elsewhere.spoil(hash("lost"), Octets.utf8("LOST"));
        assertThat(scrub(false).count(ScrubTask.REPAIRED)).isEqualTo(1);
        assertThat(catalog.tryFetchData(spoilt).toOptional().orElseThrow().toOctets())
                .isEqualTo(Octets.utf8("spoilt"));
        assertThat(findings.list(Optional.empty(), Optional.empty(), 10))
                .extracting(Finding::asset)
                .containsExactly(lost);
    }

    @Test
    void whoeverHasTheBytesMayBringThem() throws IOException {
        var lost = store("lost");
        blobs.tryRemove(hash("lost"));
        assertThat(offer("lost")).isEqualTo(Offer.NOT_WANTED);
        scrub(false);
        assertThat(repair.offer(hash("lost"), new ByteArrayInputStream("others".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Offer.OTHER_BYTES);
        assertThat(offer("lost")).isEqualTo(Offer.REPAIRED);
        assertThat(offer("lost")).isEqualTo(Offer.NOT_WANTED);
        assertThat(catalog.tryFetchData(lost).toOptional().orElseThrow().toOctets())
                .isEqualTo(Octets.utf8("lost"));
    }

    private Offer offer(String text) throws IOException {
        return repair.offer(hash(text), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatBecameWellIsNoLongerListed() {
        store("spoilt");
        blobs.spoil(hash("spoilt"), Octets.utf8("spoilT"));
        scrub(false);
        blobs.spoil(hash("spoilt"), Octets.utf8("spoilt"));
        scrub(false);
        assertThat(findings.list(Optional.empty(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void itReadsNoFasterThanItMay() {
        for (var count = 0; count < 10; count++) {
            store("x".repeat(ScrubSettings.LEAST / 2) + count);
        }
        scrub(true);
        // ten halves of a second's worth
        assertThat(rests.stream().mapToLong(Duration::toMillis).sum()).isBetween(5000L, 5010L);
    }

    private List<ContentHash> listed() {
        return unreferenced.list(Optional.empty(), 1000).stream()
                .map(BlobStore.Kept::hash)
                .toList();
    }

    /** More than a step looks at, on both sides of its end. */
    @Test
    void whatNoAssetHasIsListedUntilAnAssetHasItOrItIsGone() {
        var nobodys = new TreeSet<ContentHash>();
        for (var number = 0; number < 450; number++) {
            store("an asset " + number);
            blobs.tryKeep(Spooled.of(Octets.utf8("nobody's " + number)));
            nobodys.add(hash("nobody's " + number));
        }
        assertThat(scrub(true).count(ScrubTask.UNREFERENCED)).isEqualTo(450);
        assertThat(listed()).isEmpty();
        assertThat(scrub(false).count(ScrubTask.UNREFERENCED)).isEqualTo(450);
        assertThat(listed()).isEqualTo(List.copyOf(nobodys));
        var page = unreferenced.list(Optional.of(nobodys.first()), 2);
        assertThat(page.getFirst().hash()).isEqualTo(nobodys.higher(nobodys.first()));
        assertThat(page)
                .hasSize(2)
                .allMatch(kept -> kept.bytes() > 9 && kept.since().equals(clock.instant()));
        store("nobody's 7");
        blobs.tryRemove(nobodys.last());
        blobs.tryRemove(nobodys.first());
        scrub(false);
        nobodys.remove(hash("nobody's 7"));
        nobodys.removeFirst();
        nobodys.removeLast();
        assertThat(listed()).isEqualTo(List.copyOf(nobodys));
        nobodys.forEach(blobs::tryRemove);
        scrub(false);
        assertThat(listed()).isEmpty();
    }
}
