// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

class FsAssetsTest implements OpenSimReading {
    private static final byte[] DATA = "sailing ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    private static final String HASH = ContentHash.of(Octets.copyOf(DATA)).toString();

    @TempDir
    Path folder;

    private Path files;
    private Path spool;
    private OpenSimDatabase database;
    private OpenSimStorageProvider testee;

    @BeforeEach
    void start() throws SQLException, IOException {
        files = Files.createDirectory(folder.resolve("data"));
        spool = Files.createDirectory(folder.resolve("tmp"));
        database = OpenSimDatabase.with(OpenSimKind.FSASSETS);
        testee = database.provider(OpenSimKind.FSASSETS, Optional.of(files), Optional.of(spool));
    }

    @AfterEach
    void end() {
        testee.close();
    }

    @Override
    public OpenSimStorageProvider testee() {
        return testee;
    }

    @Override
    public void add(AssetMetadata asset, byte[] data) throws SQLException, IOException {
        var hash = ContentHash.of(Octets.copyOf(data)).toString();
        write(place(hash).resolve(hash + ".gz"), gzip(data));
        database.addToFsAssets(asset, hash);
    }

    @Override
    public boolean keepsAll() {
        return false;
    }

    private Path place(String hash) {
        return files.resolve(
                Path.of(hash.substring(0, 2), hash.substring(2, 4), hash.substring(4, 6), hash.substring(6, 10)));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private AssetId row(AssetKind kind) throws SQLException {
        var metadata = AssetMetadata.permanent(AssetId.random(), "n", kind.type(), "", Instant.ofEpochSecond(9));
        database.addToFsAssets(metadata, HASH);
        return metadata.id();
    }

    private void expectData(AssetId id) throws IOException {
        var entry = testee.tryFetchDataMetadata(id).toOptional().orElseThrow();
        assertThat(entry.record().hash()).hasToString(HASH);
        assertThat(entry.content().toOctets()).isEqualTo(Octets.copyOf(DATA));
    }

    @Test
    void readsEachPlaceWhereAFileMayBe() throws SQLException, IOException {
        var id = row(AssetKind.NOTECARD);
        for (var file : List.of(
                spool.resolve(HASH + ".asset"),
                place(HASH).resolve(HASH),
                files.resolve(Path.of(HASH.substring(0, 3), HASH.substring(3, 6), HASH)))) {
            write(file, DATA);
            expectData(id);
            Files.delete(file);
        }
        var ofOsgrid = files.resolve(Path.of(HASH.substring(0, 3), HASH.substring(3, 6), HASH + ".gz"));
        write(ofOsgrid, gzip(DATA));
        expectData(id);
    }

    @Test
    void contentIsFoundAgainAfterItWasMovedOutOfTheSpool() throws SQLException, IOException {
        var spooled = spool.resolve(HASH + ".asset");
        write(spooled, DATA);
        var content = testee.tryFetchData(row(AssetKind.NOTECARD)).toOptional().orElseThrow();
        write(place(HASH).resolve(HASH + ".gz"), gzip(DATA));
        Files.delete(spooled);
        assertThat(content.toOctets()).isEqualTo(Octets.copyOf(DATA));
    }

    @Test
    void whatHasLostItsFileIsNotThere() throws SQLException {
        var id = row(AssetKind.NOTECARD);
        assertThat(testee.tryFetchData(id)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(testee.tryFetchExisting(List.of(id))).isEqualTo(new StorageResult.Success<>(Set.of()));
        assertThat(testee.figures().lost()).isEqualTo(1);
    }

    @Test
    void nothingIsSaidToBeLostWhileTheFolderIsAway() throws SQLException, IOException {
        var id = row(AssetKind.NOTECARD);
        Files.delete(files);
        assertThat(testee.tryFetchData(id)).isInstanceOf(StorageResult.Failure.class);
        assertThat(testee.tryFetchExisting(List.of(id))).isInstanceOf(StorageResult.Failure.class);
    }

    @Test
    void nothingIsSaidToBeLostWhereThePlaceCannotBeLookedAt() throws SQLException, IOException {
        var id = row(AssetKind.NOTECARD);
        var place = files.resolve(HASH.substring(0, 2));
        Files.createSymbolicLink(place, place);
        assertThat(testee.tryFetchData(id)).isInstanceOf(StorageResult.Failure.class);
    }

    @Test
    void aDamagedFileIsAFailure() throws SQLException, IOException {
        var id = row(AssetKind.NOTECARD);
        var compressed = gzip(DATA);
        var file = place(HASH).resolve(HASH + ".gz");
        for (var damaged : List.of(
                Arrays.copyOf(compressed, compressed.length - 30), gzip(new byte[] {1, 2, 3}), new byte[0], new byte[] {
                    1, 2, 3
                })) {
            write(file, damaged);
            assertThat(testee.tryFetchData(id)).isInstanceOf(StorageResult.Failure.class);
        }
        assertThat(testee.tryList(AssetId.ZERO, 5).toOptional().orElseThrow()).isEmpty();
    }

    /** Its server cleans their XML after it took the hash. */
    @Test
    void anObjectMayHaveAnotherHashThanItSays() throws SQLException, IOException {
        var cleaned = "<SceneObjectGroup/>".getBytes(StandardCharsets.UTF_8);
        write(place(HASH).resolve(HASH + ".gz"), gzip(cleaned));
        var entry =
                testee.tryFetchDataMetadata(row(AssetKind.OBJECT)).toOptional().orElseThrow();
        assertThat(entry.content().toOctets()).isEqualTo(Octets.copyOf(cleaned));
        assertThat(entry.record().hash()).isEqualTo(ContentHash.of(Octets.copyOf(cleaned)));
        assertThat(testee.tryFetchData(row(AssetKind.NOTECARD))).isInstanceOf(StorageResult.Failure.class);
    }

    @Test
    void aFileThatIsCutUnderAReaderIsNoShorterAsset() throws SQLException, IOException {
        var file = place(HASH).resolve(HASH);
        write(file, DATA);
        var content = testee.tryFetchData(row(AssetKind.NOTECARD)).toOptional().orElseThrow();
        write(file, Arrays.copyOf(DATA, 1000));
        assertThatThrownBy(content::toOctets).isInstanceOf(IOException.class);
    }

    @Test
    void aHashLeadsToNoOtherFolder() throws SQLException, IOException {
        var metadata = AssetMetadata.permanent(AssetId.random(), "n", 6, "", Instant.EPOCH);
        Files.write(folder.resolve("secret.asset"), DATA);
        database.addToFsAssets(metadata, "../secret");
        assertThat(testee.tryFetchData(metadata.id())).isEqualTo(new StorageResult.NotFound<>());
    }
}
