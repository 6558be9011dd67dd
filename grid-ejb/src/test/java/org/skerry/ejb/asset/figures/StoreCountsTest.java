// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.blob.SmallBlobStore;
import org.skerry.ejb.asset.blob.SplitBlobStore;
import org.skerry.ejb.asset.blob.Spooled;
import org.skerry.ejb.asset.blob.TransactionalBlobs;
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;

class StoreCountsTest {
    private final SteppedClock clock = new SteppedClock();
    private final StoreCounts counts = new StoreCounts(clock);

    private double told(String name) {
        return ((Llsd.Real) counts.told("s").get(name)).value();
    }

    @Test
    void aProvidersReadsAreCountedByWhatCameOfThem() {
        var provider = new InMemoryStorageProvider();
        var testee = new MeteredStorage(provider, counts);
        var id = testee.tryCreateAsset(new Asset(
                        AssetMetadata.permanent(AssetId.random(), "n", 7, "", Instant.EPOCH), Octets.utf8("four")))
                .toOptional()
                .orElseThrow();
        testee.tryFetchData(id);
        testee.tryFetchDataMetadata(id);
        testee.tryFetchMetadata(id);
        testee.tryFetchData(AssetId.random());
        provider.fail(Optional.of("away"));
        testee.tryFetchData(id);
        assertThat(told("hits")).isEqualTo(3);
        assertThat(told("bytes")).isEqualTo(8);
        assertThat(told("misses")).isEqualTo(1);
        assertThat(told("failures")).isEqualTo(1);
    }

    @Test
    void bytesKeptAndRemovedAreCounted() {
        var testee = MeteredBlobs.of(new InMemoryBlobs(clock), counts);
        var bytes = Spooled.of(Octets.utf8("seven b"));
        testee.tryKeep(bytes);
        testee.tryFetch(bytes.hash());
        testee.tryFetch(ContentHash.of(Octets.EMPTY));
        testee.tryRemove(bytes.hash());
        testee.tryRemove(bytes.hash());
        assertThat(told("kept")).isEqualTo(1);
        assertThat(told("kept_bytes")).isEqualTo(7);
        assertThat(told("removed")).isEqualTo(1);
        assertThat(told("hits")).isEqualTo(1);
        assertThat(told("misses")).isEqualTo(1);
        assertThat(told("failures")).isZero();
    }

    @Test
    void aStoreOfRowsAndFilesKeepsSmallContentsWithTheirRowsStill() {
        var split =
                new SplitBlobStore(new SmallBlobStore(TestDatabase.sharedH2(), clock), new InMemoryBlobs(clock), 10);
        assertThat(MeteredBlobs.of(split, counts)).isInstanceOfSatisfying(TransactionalBlobs.class, counted -> {
            assertThat(counted.takes(10)).isTrue();
            assertThat(counted.takes(11)).isFalse();
        });
    }

    @Test
    void timeIsSummedUp() {
        for (var n = 0; n < 2; n++) {
            counts.read(
                    () -> {
                        clock.step(Duration.ofMillis(250));
                        return new StorageResult.NotFound<String>();
                    },
                    _ -> 0);
        }
        counts.keep(1, () -> {
            clock.step(Duration.ofSeconds(2));
            return new StorageResult.Failure<String>("full");
        });
        assertThat(told("read_seconds")).isEqualTo(0.5);
        assertThat(told("keep_seconds")).isEqualTo(2);
        assertThat(told("failures")).isEqualTo(1);
    }

    @Test
    void whatAStoreCountsByItselfIsToldToo() {
        counts.also("migrated", () -> 5);
        assertThat(told("migrated")).isEqualTo(5);
        assertThat(counts.told("opensim").get("store")).isEqualTo(new Llsd.Text("opensim"));
    }
}
