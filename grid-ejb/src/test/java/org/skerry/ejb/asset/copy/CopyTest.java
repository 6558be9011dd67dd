// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
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
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class CopyTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private final InMemoryBlobs near = new InMemoryBlobs(clock);
    private final InMemoryBlobs far = new InMemoryBlobs(clock);
    private final InMemoryStorageProvider foreign = new InMemoryStorageProvider();
    private final CopyTask task = new CopyTask();
    private final Map<String, BlobStore> byName = Map.of("near", near, "far", far);

    @BeforeEach
    void open() {
        task.stores = new CopyStores() {
            @Override
            public Set<String> names() {
                return new TreeSet<>(Set.of("near", "far", "foreign"));
            }

            @Override
            public Optional<BlobStore> blobs(String name) {
                return Optional.ofNullable(byName.get(name));
            }

            @Override
            public Optional<StorageProvider> provider(String name) {
                return name.equals("foreign")
                        ? Optional.of(foreign)
                        : blobs(name).map(blobs -> catalog(blobs));
            }

            @Override
            public Path incoming() {
                return folder;
            }
        };
    }

    private CatalogStorageProvider catalog(BlobStore blobs) {
        return new CatalogStorageProvider(
                TestDatabase.sharedH2(), List.of(blobs), new Spool(folder), ContentFacts.NONE, clock);
    }

    private Progress copy(String from, String to, boolean dryRun) {
        var order = new JobOrder(new JobId(UUID.randomUUID()), dryRun, Map.of("from", from, "to", to), clock.instant());
        task.check(order.options());
        var progress = Progress.START;
        while (true) {
            var step = task.step(order, progress);
            progress = step.progress();
            if (!(step instanceof Step.More)) {
                assertThat(step).isInstanceOf(Step.Finished.class);
                return progress;
            }
        }
    }

    @Test
    void everyContentArrivesOnceAndProved() {
        for (var count = 0; count < 120; count++) {
            near.tryKeep(Spooled.of(Octets.utf8("content " + count)));
        }
        far.tryKeep(Spooled.of(Octets.utf8("content 7")));
        near.spoil(ContentHash.of(Octets.utf8("content 9")), Octets.utf8("Content 9"));
        var dry = copy("near", "far", true);
        assertThat(dry.count(CopyTask.COPIED)).isEqualTo(119);
        assertThat(far.tryList(Optional.empty(), 500).toOptional().orElseThrow())
                .hasSize(1);
        var report = copy("near", "far", false);
        assertThat(report.count(CopyTask.COPIED)).isEqualTo(118);
        assertThat(report.count(CopyTask.THERE)).isEqualTo(1);
        assertThat(report.count(CopyTask.CORRUPT)).isEqualTo(1);
        assertThat(far.tryFetch(ContentHash.of(Octets.utf8("content 9")))).isInstanceOf(StorageResult.NotFound.class);
        near.tryKeep(Spooled.of(Octets.utf8("came meanwhile")));
        assertThat(copy("near", "far", false).count(CopyTask.COPIED)).isEqualTo(1);
    }

    @Test
    void anothersAssetsComeWithWhatIsKnownOfThem() throws IOException {
        var id = AssetId.random();
        foreign.tryCreateAsset(new Asset(
                AssetMetadata.permanent(id, "a name", 7, "somebody", Instant.ofEpochSecond(1_700_000_000)),
                Octets.utf8("from afar")));
        assertThat(copy("foreign", "far", false).count(CopyTask.COPIED)).isEqualTo(1);
        var entry = catalog(far).tryFetchDataMetadata(id).toOptional().orElseThrow();
        assertThat(entry.record().metadata().name()).isEqualTo("a name");
        assertThat(entry.content().toOctets()).isEqualTo(Octets.utf8("from afar"));
        assertThat(copy("foreign", "far", false).count(CopyTask.THERE)).isEqualTo(1);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        foreign.fail(Optional.of("no route"));
        assertThatThrownBy(() -> copy("foreign", "far", false)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void whatCannotBeIsRefusedBeforeItBegins() {
        for (var options : List.of(
                Map.<String, String>of(),
                Map.of("from", "near", "to", "near"),
                Map.of("from", "near", "to", "nowhere"),
                Map.of("from", "near", "to", "foreign"),
                Map.of("from", "near", "to", "far", "fast", "true"))) {
            assertThatThrownBy(() -> task.check(options)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
