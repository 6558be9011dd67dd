// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.Catalogs;
import org.skerry.ejb.persistence.TestDatabase;

/** A catalog behind a journal that brings nothing there by itself. */
class JournaledStorageTest implements StorageProviderContract {
    /** Of all tests: they share the catalog. */
    @TempDir
    static Path folder;

    private static final AssetJournal JOURNAL = new AssetJournal();

    @BeforeAll
    static void open() throws IOException {
        JOURNAL.open(folder.resolve("journal"), true, catalog()::storeAll, (_, _) -> {});
    }

    @AfterAll
    static void end() throws IOException {
        JOURNAL.end();
    }

    private static CatalogStorageProvider catalog() {
        return Catalogs.onRowsAndFiles(TestDatabase.sharedH2(), folder, JOURNAL);
    }

    @Override
    public StorageProvider testee() {
        return JOURNAL.before(catalog());
    }

    private static Asset asset(String name, Octets data) {
        return new Asset(AssetMetadata.permanent(AssetId.random(), name, 0, "", Instant.EPOCH), data);
    }

    @Test
    void aSmallOneIsThereBeforeTheCatalogHasItAndAfter() {
        var asset = asset("n", Octets.utf8("small"));
        var id = testee().tryCreateAsset(asset).toOptional().orElseThrow();
        assertThat(catalog().tryFetchMetadata(id)).isEqualTo(new StorageResult.NotFound<>());
        var before = testee().tryFetchMetadata(id);
        assertThat(before).isInstanceOf(StorageResult.Success.class);
        assertThat(testee().tryFetchExisting(List.of(AssetId.random(), id)))
                .isEqualTo(new StorageResult.Success<>(Set.of(id)));
        JOURNAL.flush();
        assertThat(catalog().tryFetchMetadata(id)).isInstanceOf(StorageResult.Success.class);
        assertThat(testee().tryFetchMetadata(id)).isEqualTo(before);
    }

    @Test
    void whoeverSettlesItFindsItInTheCatalog() {
        var id = testee().tryCreateAsset(asset("n", Octets.utf8("looked for")))
                .toOptional()
                .orElseThrow();
        JOURNAL.settle();
        assertThat(catalog().tryFetchMetadata(id)).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void whatDoesNotFitARowIsCutAtOnce() {
        var asset = asset("n".repeat(300) + "\0", Octets.utf8("s"));
        var id = testee().tryCreateAsset(asset).toOptional().orElseThrow();
        var before = testee().tryFetchMetadata(id).toOptional().orElseThrow();
        JOURNAL.flush();
        assertThat(testee().tryFetchMetadata(id).toOptional()).contains(before);
    }

    @Test
    void aLargeOneGoesToTheCatalogAtOnce() {
        var asset = asset("n", Octets.owning(new byte[20_000]));
        var id = testee().tryCreateAsset(asset).toOptional().orElseThrow();
        assertThat(catalog().tryFetchMetadata(id)).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void anIdOfTheCatalogKeepsItsContent() throws IOException {
        var first = asset("n", Octets.utf8("first"));
        catalog().tryCreateAsset(first);
        JOURNAL.flush();
        testee().tryCreateAsset(new Asset(first.metadata(), Octets.utf8("second")));
        assertThat(testee().tryFetchData(first.metadata().id())
                        .toOptional()
                        .orElseThrow()
                        .toOctets())
                .isEqualTo(Octets.utf8("first"));
        JOURNAL.flush();
        assertThat(testee().tryFetchData(first.metadata().id())
                        .toOptional()
                        .orElseThrow()
                        .toOctets())
                .isEqualTo(Octets.utf8("first"));
    }
}
