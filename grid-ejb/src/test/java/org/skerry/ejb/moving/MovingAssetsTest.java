// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.moving.into.Targets;
import org.skerry.ejb.moving.run.WholeGrid;

/** Assets, from each of the three ways in which OpenSimulator keeps them, into files and rows of ours. */
class MovingAssetsTest {
    @TempDir
    Path folder;

    private NewGrid grid;
    private StorageProvider store;

    @BeforeEach
    void prepare() {
        grid = NewGrid.h2(folder);
        store = WholeGrid.store(grid.database(), folder.resolve("assets"), Clock.systemUTC());
    }

    private Counts move(OldGrid old, Optional<Path> files, boolean trial) throws SQLException, IOException {
        var steps = WholeGrid.steps(EnumSet.of(Topic.ASSETS), 1, new Random(1), files, store, trial);
        return grid.moveIn(old, Targets.live(grid.database()), steps);
    }

    private byte[] bytes(UUID id) throws IOException {
        var found = store.tryFetchDataMetadata(new AssetId(id)).toOptional().map(AssetEntry::content);
        assertThat(found).isPresent();
        try (var in = found.get().open()) {
            return in.readAllBytes();
        }
    }

    private static byte[] some(int length, long seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] bytes) {
        return HexFormat.of().parseHex(ContentHash.of(Octets.owning(bytes)).toString());
    }

    @Test
    void fromTheTableOfTheStockService() throws SQLException, IOException {
        for (var old : List.of(OldGrid.sqlite(folder), OldGrid.mariaDb(), OldGrid.postgres())) {
            old.withAssets();
            var people = new OldPeople(old, 3 + old.url().hashCode());
            var small = people.id();
            var large = people.id();
            old.add(
                    "assets",
                    Map.of(
                            "id",
                            small,
                            "name",
                            "Small",
                            "assetType",
                            7,
                            "data",
                            some(100, 1),
                            "create_time",
                            1_600_000_000));
            old.add("assets", Map.of("id", large, "name", "Large", "assetType", 0, "data", some(100_000, 2)));
            for (var at = 0; at < 250; at++) {
                old.add(
                        "assets",
                        Map.of("id", people.id(), "name", "Many " + at, "assetType", 7, "data", some(20, at)));
            }
            assertThat(move(old, Optional.empty(), true).moved()).isEqualTo(252);
            assertThat(store.tryFetchMetadata(new AssetId(small)).toOptional()).isEmpty();
            assertThat(move(old, Optional.empty(), false).moved()).isEqualTo(252);
            assertThat(bytes(small)).isEqualTo(some(100, 1));
            assertThat(bytes(large)).isEqualTo(some(100_000, 2));
            assertThat(store.tryFetchMetadata(new AssetId(small))
                            .toOptional()
                            .orElseThrow()
                            .metadata()
                            .name())
                    .isEqualTo("Small");
            var again = move(old, Optional.empty(), false);
            assertThat(again.moved()).isZero();
            assertThat(again.present()).isEqualTo(252);
            old.close();
        }
    }

    @Test
    void fromXAssets() throws SQLException, IOException {
        for (var old : List.of(OldGrid.mariaDb(), OldGrid.postgres())) {
            old.withXAssets();
            var people = new OldPeople(old, 4 + old.url().hashCode());
            var one = people.id();
            var twin = people.id();
            var lost = people.id();
            var data = some(5000, 5);
            old.add("XAssetsData", Map.of("Hash", hash(data), "Data", data));
            old.add("XAssetsMeta", Map.of("ID", one, "Hash", hash(data), "Name", "One", "AssetType", 7));
            old.add("XAssetsMeta", Map.of("ID", twin, "Hash", hash(data), "Name", "Twin", "AssetType", 7));
            old.add("XAssetsMeta", Map.of("ID", lost, "Hash", hash(some(9, 9)), "Name", "Lost", "AssetType", 7));
            var counts = move(old, Optional.empty(), false);
            assertThat(counts.moved()).isEqualTo(2);
            assertThat(counts.reasons()).isEqualTo(Map.of("refused:no-bytes", 1L));
            assertThat(bytes(one)).isEqualTo(data);
            assertThat(bytes(twin)).isEqualTo(data);
            old.close();
        }
    }

    @Test
    void fromFsAssets() throws SQLException, IOException {
        try (var old = OldGrid.mariaDb()) {
            old.withFsAssets();
            var people = new OldPeople(old, 6);
            var one = people.id();
            var damaged = people.id();
            var gone = people.id();
            var data = "a notecard".getBytes(StandardCharsets.UTF_8);
            for (var id : List.of(one, damaged, gone)) {
                var content = id.equals(one) ? data : id.toString().getBytes(StandardCharsets.UTF_8);
                var hash = HexFormat.of().formatHex(hash(content));
                old.add("fsassets", Map.of("id", id, "name", "A", "type", 7, "hash", hash));
                if (!id.equals(gone)) {
                    var place = folder.resolve("fs")
                            .resolve(hash.substring(0, 2))
                            .resolve(hash.substring(2, 4))
                            .resolve(hash.substring(4, 6))
                            .resolve(hash.substring(6, 10));
                    Files.createDirectories(place);
                    Files.write(place.resolve(hash), data);
                }
            }
            assertThat(move(old, Optional.empty(), false).reasons()).isEqualTo(Map.of("refused:no-folder", 3L));
            var counts = move(old, Optional.of(folder.resolve("fs")), false);
            assertThat(counts.moved()).isEqualTo(1);
            assertThat(counts.reasons()).isEqualTo(Map.of("refused:damaged", 1L, "refused:no-bytes", 1L));
            assertThat(bytes(one)).isEqualTo(data);
        }
    }
}
