// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.call.RobustCalls;
import org.skerry.ejb.asset.cache.MemcachedServer;
import org.skerry.ejb.asset.opensim.MariaDbServer;
import org.skerry.ejb.asset.opensim.OpenSimDatabase;

/** The EAR over an OpenSimulator's databases on a real MariaDB, by configuration alone, and with memcached before it. */
@StartsOwnServers
class OpenSimStoresIT {
    private static final int SMALL = 5_000;
    private static final int LARGE = 300_000;
    private static final Duration RETURN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private static Asset asset(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return new Asset(
                AssetMetadata.permanent(AssetId.random(), "old " + length, 7, "", Instant.ofEpochSecond(9)),
                Octets.owning(bytes));
    }

    private static Asset inAssets(OpenSimDatabase database, int length) throws SQLException {
        var asset = asset(length);
        database.addToAssets(asset.metadata(), asset.data().toArray());
        return asset;
    }

    /** As somebody who may only select. */
    private static Map<String, String> keys(OpenSimDatabase database, String kind) throws SQLException {
        database.execute("create or replace user reader identified by 'secret'");
        database.execute("grant select on *.* to reader");
        return new HashMap<>(Map.of(
                "skerry.assets.read-also",
                "opensim",
                "skerry.assets.opensim.kind",
                kind,
                "skerry.assets.opensim.url",
                database.url(),
                "skerry.assets.opensim.user",
                "reader",
                "skerry.assets.opensim.password",
                "secret",
                // else the answers that the web part keeps would do
                "skerry.assets.cache-bytes",
                "0"));
    }

    private static AssetService assets(OwnServer server) {
        return new RobustAssetConnector(
                server.uri("private"), new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(60)));
    }

    private static void expectThere(AssetService assets, Asset asset) {
        assertThat(assets.findData(asset.metadata().id())).contains(asset.data());
    }

    private static void expectUnavailable(AssetService assets, AssetId id) {
        assertThatThrownBy(() -> assets.findData(id)).isInstanceOf(ServiceUnavailableException.class);
    }

    /** It is asked again each few seconds. */
    private static Optional<Octets> back(AssetService assets, AssetId id) {
        var deadline = Instant.now().plus(RETURN);
        while (true) {
            try {
                return assets.findData(id);
            } catch (ServiceUnavailableException away) {
                if (Instant.now().isAfter(deadline)) {
                    throw away;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** A count of a store or cache, as the figures tell it. */
    private static double count(OwnServer server, String store, String name) throws IOException, InterruptedException {
        var answer = Http.get(server.uri("private").resolve("api/v1/maintenance/figures"));
        var stores = (Llsd.Array) ((Llsd.Struct) LlsdJson.read(Octets.utf8(answer.body()))).get("stores");
        for (var one : stores.values()) {
            if (one instanceof Llsd.Struct struct && struct.get("store").equals(new Llsd.Text(store))) {
                return number(struct.get(name));
            }
        }
        throw new AssertionError("no " + store + " in " + answer.body());
    }

    private static double number(Llsd value) {
        return switch (value) {
            case Llsd.Real(var real) -> real;
            case Llsd.Int(var whole) -> whole;
            default -> throw new AssertionError(value.toString());
        };
    }

    @Test
    void whatIsAskedForComesOverAndStaysWhileTheOldDatabaseIsAway()
            throws IOException, InterruptedException, SQLException {
        try (var maria = MariaDbServer.own();
                var memcached = new MemcachedServer()) {
            var database = OpenSimDatabase.on(maria, "assets");
            var small = inAssets(database, SMALL);
            var large = inAssets(database, LARGE);
            var later = inAssets(database, SMALL + 1);
            inAssets(database, SMALL + 2);
            var before = database.text("select sum(access_time) from assets") + database.checksum("assets");
            var keys = keys(database, "assets");
            keys.put("skerry.assets.cache", "memcached");
            keys.put("skerry.assets.cache.memcached.servers", "127.0.0.1:" + memcached.port());
            try (var server = OwnServer.start(folder.resolve("grid"), keys)) {
                assertThat(server.isDeployed()).as(server.output()).isTrue();
                var assets = assets(server);
                expectThere(assets, small);
                expectThere(assets, large);
                expectThere(assets, small);
                assertThat(assets.findData(AssetId.random())).isEmpty();
                assertThat(count(server, "opensim", "migrated")).isEqualTo(2);
                assertThat(count(server, "file", "kept")).isGreaterThanOrEqualTo(2);
                assertThat(count(server, "memcached", "hits")).isGreaterThanOrEqualTo(1);
                maria.down();
                expectThere(assets, small);
                expectThere(assets, large);
                memcached.down();
                expectThere(assets, small);
                expectUnavailable(assets, later.metadata().id());
                expectUnavailable(assets, AssetId.random());
                var fresh = asset(70_000);
                assets.store(fresh);
                expectThere(assets, fresh);
                maria.up();
                assertThat(back(assets, later.metadata().id())).contains(later.data());
                assertThat(assets.findData(AssetId.random())).isEmpty();
                assertThat(database.text("select sum(access_time) from assets") + database.checksum("assets"))
                        .isEqualTo(before);
                assertThat(server.output())
                        .containsOnlyOnce("assets=opensim state=away")
                        .containsOnlyOnce("assets=opensim state=back")
                        .containsOnlyOnce("assets=memcached state=away")
                        // of the server's own cache, which nobody has chosen
                        .doesNotContain("ISPN")
                        .doesNotContain("SQLNonTransientConnectionException");
            }
        }
    }

    @Test
    void xassetsAndFsassetsAreReadAsWell() throws IOException, InterruptedException, SQLException {
        try (var maria = MariaDbServer.own()) {
            var compressed = asset(LARGE);
            var database = OpenSimDatabase.on(maria, "xassets");
            var stored = gzip(compressed.data());
            database.addToXAssets(
                    compressed.metadata(), ContentHash.of(stored).sha256().toArray(), stored.toArray());
            expectBroughtOver(database, "xassets", Map.of(), compressed, "XAssetsMeta, XAssetsData");

            var inFile = asset(LARGE);
            var files = Files.createDirectory(folder.resolve("fsassets"));
            var hash = ContentHash.of(inFile.data()).toString();
            var place = Files.createDirectories(files.resolve(
                    Path.of(hash.substring(0, 2), hash.substring(2, 4), hash.substring(4, 6), hash.substring(6, 10))));
            Files.write(place.resolve(hash + ".gz"), gzip(inFile.data()).toArray());
            var other = OpenSimDatabase.on(maria, "fsassets");
            other.addToFsAssets(inFile.metadata(), hash);
            expectBroughtOver(
                    other, "fsassets", Map.of("skerry.assets.opensim.files", files.toString()), inFile, "fsassets");
            try (var left = Files.walk(files)) {
                assertThat(left.filter(Files::isRegularFile)).containsExactly(place.resolve(hash + ".gz"));
            }
        }
    }

    private void expectBroughtOver(
            OpenSimDatabase database, String kind, Map<String, String> more, Asset asset, String tables)
            throws IOException, InterruptedException, SQLException {
        var before = database.checksum(tables);
        var keys = keys(database, kind);
        keys.putAll(more);
        try (var server = OwnServer.start(folder.resolve("grid-" + kind), keys)) {
            assertThat(server.isDeployed()).as(server.output()).isTrue();
            expectThere(assets(server), asset);
            assertThat(count(server, "opensim", "migrated")).isEqualTo(1);
            assertThat(count(server, "opensim", "damaged")).isZero();
            expectThere(assets(server), asset);
            assertThat(count(server, "opensim", "hits")).isEqualTo(1);
        }
        assertThat(database.checksum(tables)).isEqualTo(before);
    }

    private static Octets gzip(Octets data) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            data.writeTo(out);
        }
        return Octets.owning(bytes.toByteArray());
    }
}
