// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AssetId;

/** What every {@link StorageProvider} that can be written to must do. The store may hold other assets besides. */
public interface StorageProviderContract {
    StorageProvider testee();

    private static AssetMetadata metadata(AssetId id) {
        return new AssetMetadata(
                id,
                "a <name> & more",
                "words",
                7,
                Instant.ofEpochSecond(1_700_000_000),
                true,
                false,
                "11111111-2222-3333-4444-555555555555",
                4);
    }

    private static Octets noise(int length, long seed) {
        var bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return Octets.owning(bytes);
    }

    private AssetId stored(AssetId id, Octets data) {
        return value(testee().tryCreateAsset(new Asset(metadata(id), data)));
    }

    private static <T> T value(StorageResult<T> result) {
        assertThat(result).isInstanceOf(StorageResult.Success.class);
        return result.toOptional().orElseThrow();
    }

    private static Octets read(Content content) {
        try {
            return content.toOctets();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    default void whatWasStoredIsFoundByEachQuestion() {
        var data = noise(1000, 1);
        var id = stored(AssetId.random(), data);
        var record = value(testee().tryFetchMetadata(id));
        assertThat(record.metadata()).isEqualTo(metadata(id));
        assertThat(record.hash()).isEqualTo(ContentHash.of(data));
        assertThat(record.length()).isEqualTo(1000);
        var content = value(testee().tryFetchData(id));
        assertThat(content.length()).isEqualTo(1000);
        assertThat(read(content)).isEqualTo(data);
        var entry = value(testee().tryFetchDataMetadata(id));
        assertThat(entry.record()).isEqualTo(record);
        assertThat(read(entry.content())).isEqualTo(data);
    }

    @Test
    default void whatIsUnknownIsNotFound() {
        for (var id : List.of(AssetId.random(), AssetId.ZERO)) {
            assertThat(testee().tryFetchMetadata(id)).isEqualTo(new StorageResult.NotFound<>());
            assertThat(testee().tryFetchData(id)).isEqualTo(new StorageResult.NotFound<>());
            assertThat(testee().tryFetchDataMetadata(id)).isEqualTo(new StorageResult.NotFound<>());
            assertThat(testee().tryDeleteAsset(id)).isEqualTo(new StorageResult.NotFound<>());
        }
    }

    @Test
    default void withoutAnIdItGetsOne() {
        var id = stored(AssetId.ZERO, Octets.utf8("nameless"));
        assertThat(id.isZero()).isFalse();
        assertThat(value(testee().tryFetchMetadata(id)).metadata()).isEqualTo(metadata(id));
        assertThat(stored(AssetId.ZERO, Octets.utf8("nameless"))).isNotEqualTo(id);
    }

    @Test
    default void theFirstWriteWins() {
        var id = stored(AssetId.random(), Octets.utf8("first"));
        assertThat(stored(id, Octets.utf8("second"))).isEqualTo(id);
        assertThat(read(value(testee().tryFetchData(id)))).isEqualTo(Octets.utf8("first"));
    }

    @Test
    default void sizesAroundEachBoundComeBack() {
        for (var length : List.of(0, 1, 65_535, 65_536, 65_537, 1_500_000)) {
            var data = noise(length, length);
            var content = value(testee().tryFetchData(stored(AssetId.random(), data)));
            assertThat(content.length()).isEqualTo((long) length);
            assertThat(ContentHash.of(read(content))).isEqualTo(ContentHash.of(data));
        }
    }

    @Test
    default void contentIsReadFromAnywhereAndMoreThanOnce() throws IOException {
        var data = noise(100_000, 3);
        var content = value(testee().tryFetchData(stored(AssetId.random(), data)));
        for (var from : List.of(0, 1, 70_000, 99_999, 100_000)) {
            try (var in = content.open(from)) {
                assertThat(Octets.owning(in.readAllBytes())).isEqualTo(data.slice(from, 100_000));
            }
        }
    }

    @Test
    default void whatShrinksComesBackWhole() {
        var data = Octets.utf8("all work and no play makes Jack a dull boy\n".repeat(5_000));
        assertThat(read(value(testee().tryFetchData(stored(AssetId.random(), data)))))
                .isEqualTo(data);
    }

    @Test
    default void theSameContentUnderTwoIdsStaysWhenOneIsRemoved() {
        var data = noise(200_000, 4);
        var one = stored(AssetId.random(), data);
        var two = stored(AssetId.random(), data);
        assertThat(testee().tryDeleteAsset(one)).isEqualTo(new StorageResult.Success<>(one));
        assertThat(testee().tryFetchData(one)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(read(value(testee().tryFetchData(two)))).isEqualTo(data);
        assertThat(stored(one, data)).isEqualTo(one);
        assertThat(read(value(testee().tryFetchData(one)))).isEqualTo(data);
    }

    @Test
    default void dataThatBreaksOffIsNotStored() {
        var id = AssetId.random();
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(noise(100_000, 5).toArray()), new BreakingInput());
        assertThatThrownBy(() -> testee().tryCreateAsset(metadata(id), broken)).hasMessage("the sender went away");
        assertThat(testee().tryFetchMetadata(id)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    default void simultaneousWritersOfTheSameContentAllSucceed() throws InterruptedException {
        var data = noise(150_000, 6);
        var ids = Race.of(4, _ -> stored(AssetId.random(), data));
        assertThat(ids).doesNotHaveDuplicates().hasSize(4);
        for (var id : ids) {
            assertThat(read(value(testee().tryFetchData(id)))).isEqualTo(data);
        }
    }

    @Test
    default void simultaneousWritersOfOneIdAgree() throws InterruptedException {
        var id = AssetId.random();
        assertThat(Race.of(4, writer -> stored(id, Octets.utf8("by " + writer))))
                .containsOnly(id);
        assertThat(read(value(testee().tryFetchData(id))).text()).startsWith("by ");
    }

    @Test
    default void tellsWhichAreThere() {
        var one = stored(AssetId.random(), Octets.utf8("1"));
        var two = stored(AssetId.random(), Octets.utf8("2"));
        assertThat(value(testee().tryFetchExisting(List.of(one, AssetId.random(), two, one, AssetId.ZERO))))
                .isEqualTo(Set.of(one, two));
        assertThat(value(testee().tryFetchExisting(List.of()))).isEmpty();
    }

    @Test
    default void pagesGoOverAllOfThemInOrder() {
        var mine = IntStream.range(0, 7)
                .mapToObj(n -> stored(AssetId.random(), Octets.utf8("page " + n)))
                .toList();
        var listed = new ArrayList<AssetId>();
        for (var after = AssetId.ZERO; ; after = listed.getLast()) {
            var page = value(testee().tryList(after, 3));
            page.forEach(record -> listed.add(record.metadata().id()));
            if (page.size() < 3) {
                break;
            }
        }
        assertThat(listed.stream().map(AssetId::toString)).isSorted().doesNotHaveDuplicates();
        assertThat(listed).containsAll(mine);
    }

    @Test
    default void forEachShowsAsManyAsItSays() {
        IntStream.range(0, 5).forEach(n -> stored(AssetId.random(), Octets.utf8("each " + n)));
        var all = new ArrayList<AssetId>();
        for (var start = 0; ; start += 2) {
            var shown = new ArrayList<AssetId>();
            var count =
                    value(testee().forEach(record -> shown.add(record.metadata().id()), start, 2));
            assertThat(count).isEqualTo(shown.size());
            all.addAll(shown);
            if (count < 2) {
                break;
            }
        }
        assertThat(new HashSet<>(all)).hasSameSizeAs(all).hasSizeGreaterThanOrEqualTo(5);
    }

    /** Has nothing to read and says so in the worst way. */
    final class BreakingInput extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the sender went away");
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            return read();
        }
    }
}
