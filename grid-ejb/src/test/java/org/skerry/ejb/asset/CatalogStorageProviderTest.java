// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.blob.DatabaseBlobStore;
import org.skerry.ejb.asset.blob.FileBlobStore;
import org.skerry.ejb.asset.blob.Spool;
import org.skerry.ejb.persistence.TestDatabase;

class CatalogStorageProviderTest {
    private static final Octets DATA = Octets.utf8("some bytes");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.h2();

    @AfterEach
    void close() {
        database.close();
    }

    private FileBlobStore files() {
        return new FileBlobStore(folder, false, InstantSource.system());
    }

    private static Asset asset(Octets data) {
        return new Asset(AssetMetadata.permanent(AssetId.random(), "n", 0, "", Instant.EPOCH), data);
    }

    private static AssetId stored(StorageResult<AssetId> result) {
        return result.toOptional().orElseThrow();
    }

    @Test
    void eachQuestionIsOneStatementAndAnUploadTwo() {
        var testee = Catalogs.onFiles(database, folder);
        var id = stored(testee.tryCreateAsset(asset(DATA)));
        assertThat(database.statementsOf(() -> testee.tryFetchData(id))).isEqualTo(1);
        assertThat(database.statementsOf(() -> testee.tryFetchDataMetadata(id))).isEqualTo(1);
        assertThat(database.statementsOf(() -> testee.tryFetchMetadata(id))).isEqualTo(1);
        assertThat(database.statementsOf(() -> testee.tryList(AssetId.ZERO, 100)))
                .isEqualTo(1);
        assertThat(database.statementsOf(() -> testee.tryCreateAsset(asset(DATA))))
                .isEqualTo(2);
        assertThat(database.statementsOf(() -> testee.tryDeleteAsset(id))).isEqualTo(1);
    }

    @Test
    void bytesInRowsCostTwoStatementsMore() {
        var testee = Catalogs.onRowsAndFiles(database, folder);
        var id = stored(testee.tryCreateAsset(asset(DATA)));
        assertThat(database.statementsOf(() -> testee.tryFetchData(id))).isEqualTo(2);
        var other = asset(Octets.utf8("another content"));
        assertThat(database.statementsOf(() -> testee.tryCreateAsset(other))).isEqualTo(4);
    }

    @Test
    void aDeletedAssetsBytesStayForTheSweep() {
        var testee = Catalogs.onFiles(database, folder);
        testee.tryDeleteAsset(stored(testee.tryCreateAsset(asset(DATA))));
        assertThat(files().tryFetch(ContentHash.of(DATA))).isInstanceOf(StorageResult.Success.class);
    }

    @Test
    void bytesThatAreGoneAreAFailureAndNotAnUnknownAsset() {
        var testee = Catalogs.onFiles(database, folder);
        var id = stored(testee.tryCreateAsset(asset(DATA)));
        files().tryRemove(ContentHash.of(DATA));
        assertThat(testee.tryFetchMetadata(id)).isInstanceOf(StorageResult.Success.class);
        assertThat(testee.tryFetchData(id))
                .isInstanceOfSatisfying(
                        StorageResult.Failure.class,
                        failure -> assertThat(failure.reason()).contains(id.toString(), "missing"));
    }

    @Test
    void aFileThatIsCutIsAFailureAndIsMadeWholeByTheNextUpload() throws IOException {
        var testee = Catalogs.onFiles(database, folder);
        var id = stored(testee.tryCreateAsset(asset(DATA)));
        var hash = ContentHash.of(DATA).toString();
        var file = folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Files.writeString(file, "some");
        assertThat(testee.tryFetchData(id))
                .isInstanceOfSatisfying(
                        StorageResult.Failure.class,
                        failure -> assertThat(failure.reason()).contains("4 bytes instead of 10"));
        stored(testee.tryCreateAsset(asset(DATA)));
        assertThat(testee.tryFetchData(id).toOptional().orElseThrow().toOctets())
                .isEqualTo(DATA);
    }

    @Test
    void whatCannotBeWrittenIsAFailureAndHasNoRow() throws IOException {
        var notAFolder = Files.writeString(folder.resolve("file"), "x");
        var testee = Catalogs.onFiles(database, notAFolder);
        for (var length : List.of(10, 200_000)) {
            var asset = asset(Octets.owning(new byte[length]));
            assertThat(testee.tryCreateAsset(
                            asset.metadata(),
                            new ByteArrayInputStream(asset.data().toArray())))
                    .isInstanceOf(StorageResult.Failure.class);
            assertThat(testee.tryFetchMetadata(asset.metadata().id())).isEqualTo(new StorageResult.NotFound<>());
        }
    }

    @Test
    void bytesAreFoundInWhicheverPlaceHasThem() throws IOException {
        var id = stored(Catalogs.onDatabase(database, folder).tryCreateAsset(asset(DATA)));
        var both = Catalogs.over(
                database, folder, files(), new DatabaseBlobStore(database, folder, InstantSource.system()));
        assertThat(both.tryFetchData(id).toOptional().orElseThrow().toOctets()).isEqualTo(DATA);
        assertThat(files().tryFetch(ContentHash.of(DATA))).isInstanceOf(StorageResult.NotFound.class);
    }

    @Test
    void whatWasFoundInTheContentIsKeptWithIt() {
        var facts = new Llsd.Struct(Map.of(AssetRecord.BROKEN, new Llsd.Text("no picture")));
        var testee = new CatalogStorageProvider(
                database, List.of(files()), new Spool(folder), (_, _) -> facts, InstantSource.system());
        var id = stored(testee.tryCreateAsset(asset(DATA)));
        assertThat(testee.tryFetchMetadata(id).toOptional().map(AssetRecord::extra))
                .isEqualTo(Optional.of(facts));
    }
}
