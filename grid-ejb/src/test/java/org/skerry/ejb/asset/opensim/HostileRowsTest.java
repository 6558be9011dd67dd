// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.login.SteppedClock;

/** A database that others write to may hold anything: that is an answer, never an exception, and takes bounded memory. */
class HostileRowsTest {
    private static final int LARGEST = 100_000;
    private static final OpenSimLimits LIMITS =
            new OpenSimLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5), LARGEST);

    @TempDir
    Path folder;

    private static OpenSimStorageProvider provider(OpenSimDatabase database, OpenSimKind kind, Clock clock) {
        return OpenSimDatabase.provider(database.url(), kind, Optional.empty(), Optional.empty(), clock, LIMITS);
    }

    private static AssetMetadata note() {
        return AssetMetadata.permanent(AssetId.random(), "n", 7, "", Instant.ofEpochSecond(9));
    }

    private static byte[] gzip(byte[] data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(data);
        }
        return bytes.toByteArray();
    }

    @Test
    void nothingWhereSomethingShouldBe() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        database.execute("alter table assets modify data longblob null, modify name varchar(64) null,"
                + " modify description varchar(64) null, modify assetType tinyint null, modify local tinyint null,"
                + " modify temporary tinyint null, modify asset_flags int null, modify CreatorID varchar(128) null");
        var bare = AssetId.random();
        var lost = AssetId.random();
        database.execute(
                "insert into assets (id, name, description, assetType, local, temporary, create_time,"
                        + " asset_flags, CreatorID, data) values (?, null, null, null, null, null, null, null, null, 'x')",
                bare.toString());
        database.execute("insert into assets (id, data) values (?, null)", lost.toString());
        try (var testee = provider(database, OpenSimKind.ASSETS, Clock.systemUTC())) {
            assertThat(testee.tryFetchMetadata(bare).toOptional().orElseThrow().metadata())
                    .isEqualTo(AssetMetadata.permanent(bare, "", 0, "", Instant.EPOCH));
            assertThat(testee.tryFetchData(lost)).isEqualTo(new StorageResult.NotFound<>());
            assertThat(testee.tryFetchExisting(List.of(bare, lost)))
                    .isEqualTo(new StorageResult.Success<>(Set.of(bare)));
        }
    }

    @Test
    void valuesOfOtherTypesAndOutOfAllBounds() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        database.execute("alter table assets modify create_time bigint, modify assetType varchar(20),"
                + " modify asset_flags bigint");
        var late = note();
        database.addToAssets(late, new byte[1]);
        database.execute("update assets set create_time = 9223372036854775807");
        var early = note();
        database.addToAssets(early, new byte[1]);
        database.execute(
                "update assets set create_time = -9223372036854775808 where id = ?",
                early.id().toString());
        var word = note();
        database.addToAssets(word, new byte[1]);
        database.execute(
                "update assets set assetType = 'texture' where id = ?",
                word.id().toString());
        var flags = note();
        database.addToAssets(flags, new byte[1]);
        database.execute(
                "update assets set asset_flags = 99999999999 where id = ?",
                flags.id().toString());
        try (var testee = provider(database, OpenSimKind.ASSETS, Clock.systemUTC())) {
            assertThat(testee.tryFetchData(late.id())).isInstanceOf(StorageResult.Success.class);
            assertThat(testee.tryFetchData(early.id())).isInstanceOf(StorageResult.Success.class);
            assertThat(testee.tryFetchData(word.id())).isInstanceOf(StorageResult.Failure.class);
            assertThat(testee.tryFetchData(flags.id())).isInstanceOf(StorageResult.Failure.class);
        }
    }

    @Test
    void moreBytesThanAnAssetHasAreNotEvenFetched() throws SQLException, IOException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        var large = note();
        database.addToAssets(large, new byte[LARGEST + 1]);
        var fits = note();
        database.addToAssets(fits, new byte[LARGEST]);
        try (var testee = provider(database, OpenSimKind.ASSETS, Clock.systemUTC())) {
            assertThat(testee.tryFetchData(large.id()))
                    .isInstanceOfSatisfying(
                            StorageResult.Failure.class,
                            failure -> assertThat(failure.reason()).contains("100001 bytes"));
            assertThat(testee.tryFetchData(fits.id())).isInstanceOf(StorageResult.Success.class);
            assertThat(testee.figures().damaged()).isEqualTo(1);
        }
    }

    @Test
    void aBombOfAFewBytesIsAFailure() throws SQLException, IOException {
        var bomb = gzip(new byte[LARGEST + 1]);
        var fits = gzip(new byte[LARGEST]);
        var database = OpenSimDatabase.with(OpenSimKind.XASSETS);
        var one = note();
        database.addToXAssets(one, ContentHash.of(Octets.copyOf(bomb)).sha256().toArray(), bomb);
        var two = note();
        database.addToXAssets(two, ContentHash.of(Octets.copyOf(fits)).sha256().toArray(), fits);
        try (var testee = provider(database, OpenSimKind.XASSETS, Clock.systemUTC())) {
            assertThat(testee.tryFetchData(one.id())).isInstanceOf(StorageResult.Failure.class);
            assertThat(testee.tryFetchData(two.id()).toOptional().orElseThrow().toOctets())
                    .isEqualTo(Octets.owning(new byte[LARGEST]));
        }
    }

    @Test
    void aBombInAFileIsAFailure() throws SQLException, IOException {
        var database = OpenSimDatabase.with(OpenSimKind.FSASSETS);
        var hash = ContentHash.of(Octets.owning(new byte[LARGEST + 1])).toString();
        Files.write(folder.resolve(hash + ".asset"), new byte[LARGEST + 1]);
        var metadata = note();
        database.addToFsAssets(metadata, hash);
        try (var testee = OpenSimDatabase.provider(
                database.url(),
                OpenSimKind.FSASSETS,
                Optional.of(folder),
                Optional.of(folder),
                Clock.systemUTC(),
                LIMITS)) {
            assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Failure.class);
        }
    }

    /** Locked by somebody's backup: it takes connections and answers nothing. */
    @Test
    void aDatabaseThatTakesQuestionsAndIsSilentHoldsUpOneCallAndNotAll() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        var metadata = note();
        database.addToAssets(metadata, new byte[1]);
        var clock = new SteppedClock();
        try (var testee = provider(database, OpenSimKind.ASSETS, clock)) {
            assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Success.class);
            try (var backup = MariaDbServer.connect(database.url());
                    var statement = backup.createStatement()) {
                statement.execute("lock tables assets write");
                for (var n = 0; n < 100; n++) {
                    assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Failure.class);
                }
                statement.execute("unlock tables");
            }
            assertThat(testee.tryFetchData(metadata.id()))
                    .as("it is left alone for some seconds")
                    .isInstanceOf(StorageResult.Failure.class);
            clock.step(Duration.ofSeconds(6));
            assertThat(testee.tryFetchData(metadata.id())).isInstanceOf(StorageResult.Success.class);
        }
    }

    @Test
    void theServerItselfRefusesToWriteForUs() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        database.addToAssets(note(), new byte[1]);
        var settings =
                OpenSimSettings.of(OpenSimDatabase.config(OpenSimDatabase.keys(database.url(), OpenSimKind.ASSETS)));
        try (var connections = new Connections(settings, Clock.systemUTC(), LIMITS)) {
            assertThatThrownBy(() -> connections.call(connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.executeUpdate("delete from assets");
                        }
                    }))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(database.text("select count(*) from assets")).isEqualTo("1");
    }

    @Test
    void aWrongPasswordIsRefusedAtStart() throws SQLException {
        var database = OpenSimDatabase.with(OpenSimKind.ASSETS);
        var keys = OpenSimDatabase.keys(database.url(), OpenSimKind.ASSETS);
        keys.put("password", "guessed");
        try (var testee =
                OpenSimStorage.of(OpenSimSettings.of(OpenSimDatabase.config(keys)), Clock.systemUTC(), LIMITS)) {
            assertThatThrownBy(testee::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("skerry.assets.opensim.user");
        }
    }
}
