// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.ContentFacts;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.asset.sweep.InMemoryBlobs;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AssetFiguresTest {
    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();

    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Test
    void theStoreIsCounted() {
        database().call(em -> em.createNativeQuery("delete from asset").executeUpdate());
        var catalog = new CatalogStorageProvider(
                database(), List.of(new InMemoryBlobs(clock)), new Spool(folder), ContentFacts.NONE, clock);
        var ids = List.of("same", "same", "another").stream()
                .map(text -> catalog.tryCreateAsset(new Asset(
                                AssetMetadata.permanent(AssetId.random(), text, text.length(), "", clock.instant()),
                                Octets.utf8(text)))
                        .toOptional()
                        .orElseThrow())
                .toList();
        var reads = new AssetReads();
        reads.count(ids.get(2));
        reads.count(ids.get(2));
        var counts = new ReadCounts();
        counts.transactions = database();
        counts.clock = clock;
        counts.reads = reads;
        counts.write();
        reads.count(ids.get(2));
        counts.write();
        counts.write();
        var testee = new AssetFigures();
        testee.transactions = database();
        testee.clock = clock;
        testee.journal = new AssetJournal();
        testee.meters = new StoreMeters();
        testee.meters.clock = clock;
        testee.meters.of("file").missed(clock.instant());
        var figures = testee.figures();
        assertThat(figures.get("assets")).isEqualTo(new Llsd.Real(3));
        assertThat(figures.get("bytes")).isEqualTo(new Llsd.Real(15));
        assertThat(figures.get("contents")).isEqualTo(new Llsd.Real(2));
        assertThat(figures.get("saved_by_deduplication")).isEqualTo(new Llsd.Real(1 - 11 / 15.0));
        assertThat(figures.get("by_type").toString()).contains("notecard");
        assertThat(figures.get("largest").toString()).contains("another");
        assertThat(((Llsd.Array) figures.get("by_day")).values()).hasSize(1);
        assertThat(figures.get("most_read").toString()).contains(ids.get(2).toString(), "value=3.0");
        assertThat(figures.get("stores").toString()).contains("file", "misses=Real[value=1.0]");
        // not counted again at once
        catalog.tryDeleteAsset(ids.get(0));
        assertThat(testee.figures()).isEqualTo(figures);
        clock.step(Duration.ofMinutes(6));
        assertThat(testee.figures().get("assets")).isEqualTo(new Llsd.Real(2));
    }
}
