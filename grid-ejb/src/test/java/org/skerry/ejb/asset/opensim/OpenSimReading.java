// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/** What is read from each layout. */
interface OpenSimReading {
    /** Over a database that only this test has. */
    OpenSimStorageProvider testee();

    /** Puts an asset there as an OpenSimulator would. */
    void add(AssetMetadata asset, byte[] data) throws SQLException, IOException;

    /** Whether its metadata tell creator, local and temporary. */
    boolean keepsAll();

    private AssetMetadata metadata(int type) {
        return new AssetMetadata(
                AssetId.random(),
                "Chêne <1>",
                "an oak",
                type,
                Instant.ofEpochSecond(OpenSimDatabase.MADE),
                keepsAll(),
                keepsAll(),
                keepsAll() ? "11111111-2222-3333-4444-555555555555" : "",
                2);
    }

    private AssetMetadata added(int type, byte[] data) throws SQLException, IOException {
        var metadata = metadata(type);
        add(metadata, data);
        return metadata;
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    private static <T> T value(StorageResult<T> result) {
        assertThat(result).isInstanceOf(StorageResult.Success.class);
        return result.toOptional().orElseThrow();
    }

    @Test
    default void readsMetadataAndBytes() throws SQLException, IOException {
        for (var length : List.of(1, 1000, 70_000, 1_500_000)) {
            var data = noise(length);
            var metadata = added(49, data);
            var expected = AssetEntry.of(new Asset(metadata, Octets.copyOf(data)));
            assertThat(value(testee().tryFetchMetadata(metadata.id()))).isEqualTo(expected.record());
            assertThat(value(testee().tryFetchData(metadata.id())).toOctets()).isEqualTo(Octets.copyOf(data));
            var entry = value(testee().tryFetchDataMetadata(metadata.id()));
            assertThat(entry.record()).isEqualTo(expected.record());
            try (var in = entry.content().open(length / 2)) {
                assertThat(Octets.owning(in.readAllBytes()))
                        .isEqualTo(Octets.copyOf(data).slice(length / 2, length));
            }
        }
    }

    @Test
    default void negativeTypesAreRead() throws SQLException, IOException {
        var metadata = added(-2, new byte[] {1});
        assertThat(value(testee().tryFetchMetadata(metadata.id())).metadata().type())
                .isEqualTo(-2);
    }

    @Test
    default void whatIsUnknownIsNotFound() {
        assertThat(testee().tryFetchMetadata(AssetId.random())).isEqualTo(new StorageResult.NotFound<>());
        assertThat(testee().tryFetchData(AssetId.ZERO)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    default void tellsWhichAreThere() throws SQLException, IOException {
        var one = added(7, new byte[] {1}).id();
        var two = added(7, new byte[] {2}).id();
        assertThat(testee().tryFetchExisting(List.of(two, AssetId.random(), one)))
                .isEqualTo(new StorageResult.Success<>(Set.of(one, two)));
        assertThat(testee().tryFetchExisting(List.of())).isEqualTo(new StorageResult.Success<>(Set.of()));
    }

    @Test
    default void pagesGoOverAllInOrder() throws SQLException, IOException {
        var ids = new ArrayList<AssetId>();
        for (var n : IntStream.range(0, 7).toArray()) {
            ids.add(added(7, new byte[] {(byte) n, 5}).id());
        }
        var listed = new ArrayList<AssetId>();
        for (var after = AssetId.ZERO; ; after = listed.getLast()) {
            var page = value(testee().tryList(after, 3));
            page.forEach(record -> listed.add(record.metadata().id()));
            if (page.size() < 3) {
                break;
            }
        }
        assertThat(listed.stream().map(AssetId::toString)).isSorted();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
        var shown = new ArrayList<AssetRecord>();
        assertThat(testee().forEach(shown::add, 5, 10)).isEqualTo(new StorageResult.Success<>(2));
        assertThat(shown.stream().map(record -> record.metadata().id())).isEqualTo(listed.subList(5, 7));
    }

    @Test
    default void changesNothing() throws SQLException, IOException {
        var metadata = added(7, new byte[] {1});
        assertThat(testee().tryDeleteAsset(metadata.id())).isInstanceOf(StorageResult.Failure.class);
        assertThat(testee().tryCreateAsset(new Asset(metadata(7), Octets.utf8("new"))))
                .isInstanceOf(StorageResult.Failure.class);
        assertThat(value(testee().tryList(AssetId.ZERO, 10))).hasSize(1);
    }

    @Test
    default void theCheckAtStartFindsItsTables() {
        assertThat(testee().check()).isEmpty();
    }
}
