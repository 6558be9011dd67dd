// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;

/** What every implementation of {@link AssetService} must do. When an asset was made need not survive every wire. */
public interface AssetServiceContract {
    AssetService testee();

    private static Asset asset(AssetId id, String data) {
        return new Asset(metadata(id, 0), Octets.utf8(data));
    }

    private static AssetMetadata metadata(AssetId id, int flags) {
        return new AssetMetadata(
                id,
                "a <name> & more",
                "words",
                7,
                Instant.ofEpochSecond(1_700_000_000),
                false,
                false,
                "11111111-2222-3333-4444-555555555555",
                flags);
    }

    private static AssetMetadata undated(AssetMetadata metadata) {
        return new AssetMetadata(
                metadata.id(),
                metadata.name(),
                metadata.description(),
                metadata.type(),
                Instant.EPOCH,
                metadata.local(),
                metadata.temporary(),
                metadata.creatorId(),
                metadata.flags());
    }

    @Test
    default void whatWasStoredIsFound() {
        var asset = asset(AssetId.random(), "some text");
        var id = asset.metadata().id();
        assertThat(testee().store(asset)).isEqualTo(id);
        var found = testee().find(id).orElseThrow();
        assertThat(found.data()).isEqualTo(asset.data());
        assertThat(undated(found.metadata())).isEqualTo(undated(asset.metadata()));
        assertThat(testee().findData(id)).contains(asset.data());
        assertThat(testee().findMetadata(id).map(AssetServiceContract::undated)).contains(undated(asset.metadata()));
    }

    @Test
    default void unknownIsNotFound() {
        for (var id : List.of(AssetId.random(), AssetId.ZERO)) {
            assertThat(testee().find(id)).isEmpty();
            assertThat(testee().findMetadata(id)).isEmpty();
            assertThat(testee().findData(id)).isEmpty();
            assertThat(testee().delete(id)).isFalse();
        }
    }

    @Test
    default void theFirstWriteWins() {
        var first = asset(AssetId.random(), "first");
        var id = first.metadata().id();
        testee().store(first);
        assertThat(testee().store(asset(id, "second"))).isEqualTo(id);
        assertThat(testee().store(first)).isEqualTo(id);
        assertThat(testee().findData(id)).contains(Octets.utf8("first"));
    }

    @Test
    default void simultaneousFirstWritesAllSucceedAndOneStays() throws InterruptedException {
        var id = AssetId.random();
        var ids = Race.of(4, runner -> testee().store(asset(id, "content " + runner)));
        assertThat(ids).containsOnly(id);
        assertThat(testee().findData(id).orElseThrow().text()).startsWith("content ");
    }

    @Test
    default void aZeroIdIsReplaced() {
        var id = testee().store(asset(AssetId.ZERO, "nameless"));
        assertThat(id.isZero()).isFalse();
        assertThat(testee().findData(id)).contains(Octets.utf8("nameless"));
        assertThat(testee().findMetadata(id).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    default void everyByteOfALargeBlobComesBack() {
        var bytes = new byte[1_500_000];
        new SplittableRandom(7).nextBytes(bytes);
        var asset = new Asset(metadata(AssetId.random(), 0), Octets.owning(bytes));
        testee().store(asset);
        assertThat(testee().findData(asset.metadata().id()).orElseThrow().equals(asset.data()))
                .isTrue();
    }

    @Test
    default void emptyContentIsContent() {
        var asset = new Asset(metadata(AssetId.random(), 0), Octets.EMPTY);
        testee().store(asset);
        assertThat(testee().findData(asset.metadata().id())).contains(Octets.EMPTY);
    }

    @Test
    default void marksAreKept() {
        var id = AssetId.random();
        var marked = new AssetMetadata(id, "n", "", -2, Instant.EPOCH, true, true, "", 6);
        testee().store(new Asset(marked, Octets.utf8("x")));
        assertThat(testee().findMetadata(id).map(AssetServiceContract::undated)).contains(marked);
    }

    @Test
    default void tellsWhichExist() {
        var one = testee().store(asset(AssetId.random(), "1"));
        var two = testee().store(asset(AssetId.random(), "2"));
        assertThat(testee().existing(List.of(one, AssetId.random(), two, one, AssetId.ZERO)))
                .containsExactlyInAnyOrder(one, two);
        assertThat(testee().existing(List.of())).isEmpty();
    }

    @Test
    default void onlyMapTilesAreDeleted() {
        var tile = AssetId.random();
        testee().store(new Asset(metadata(tile, AssetMetadata.FLAG_MAPTILE), Octets.utf8("tile")));
        var texture = testee().store(asset(AssetId.random(), "texture"));
        assertThat(testee().delete(tile)).isTrue();
        assertThat(testee().find(tile)).isEmpty();
        assertThat(testee().delete(tile)).isFalse();
        assertThat(testee().delete(texture)).isFalse();
        assertThat(testee().find(texture)).isPresent();
    }
}
