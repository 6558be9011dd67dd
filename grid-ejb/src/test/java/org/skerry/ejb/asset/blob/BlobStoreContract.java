// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;

/** What every {@link BlobStore} must do. The store may hold other contents besides. */
public abstract class BlobStoreContract {
    @TempDir
    protected Path folder;

    /** The same store, or another over the same contents. */
    protected abstract BlobStore testee();

    protected static Octets noise(int length, long seed) {
        var bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return Octets.owning(bytes);
    }

    private static Octets fresh(int length) {
        return noise(length, new SplittableRandom().nextLong());
    }

    /** As an upload brings it: small in memory, large in a file. */
    protected Spooled spooled(Octets bytes) {
        try {
            return new Spool(folder.resolve("spool")).take(new ByteArrayInputStream(bytes.toArray()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    protected ContentHash kept(Octets bytes) {
        try (var spooled = spooled(bytes)) {
            return value(testee().tryKeep(spooled));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    protected static <T> T value(StorageResult<T> result) {
        assertThat(result).isInstanceOf(StorageResult.Success.class);
        return result.toOptional().orElseThrow();
    }

    protected static Octets read(Content content) {
        try {
            return content.toOctets();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void whatWasKeptIsThereUnderItsHash() {
        for (var length : List.of(0, 1, 65_535, 65_536, 65_537, 3_000_000)) {
            var data = noise(length, length);
            var hash = kept(data);
            assertThat(hash).isEqualTo(ContentHash.of(data));
            var content = value(testee().tryFetch(hash));
            assertThat(content.length()).isEqualTo((long) length);
            assertThat(read(content)).isEqualTo(data);
        }
    }

    @Test
    void whatShrinksComesBackWholeAndFromAnywhere() throws IOException {
        var data = Octets.utf8("all work and no play makes Jack a dull boy\n".repeat(40_000));
        var content = value(testee().tryFetch(kept(data)));
        assertThat(content.length()).isEqualTo((long) data.length());
        assertThat(read(content)).isEqualTo(data);
        for (var from : List.of(0, 1, 70_000, data.length())) {
            try (var in = content.open(from)) {
                assertThat(Octets.owning(in.readAllBytes())).isEqualTo(data.slice(from, data.length()));
            }
        }
    }

    @Test
    void whatIsInMemoryAndLargeIsKeptToo() {
        var data = fresh(200_000);
        var hash = value(testee().tryKeep(Spooled.of(data)));
        assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(data);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        var unknown = ContentHash.of(fresh(20));
        assertThat(testee().tryFetch(unknown)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(testee().tryRemove(unknown)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(testee().tryRemove(unknown, Instant.now())).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void keptTwiceItIsThereOnceAndRemovedOnce() {
        var data = fresh(100_000);
        var hash = kept(data);
        assertThat(kept(data)).isEqualTo(hash);
        assertThat(all()).containsOnlyOnce(hash);
        assertThat(testee().tryRemove(hash)).isEqualTo(new StorageResult.Success<>(hash));
        assertThat(testee().tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(all()).doesNotContain(hash);
        assertThat(kept(data)).isEqualTo(hash);
        assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(data);
    }

    @Test
    void aSweepDoesNotRemoveWhatWasKeptSinceItBegan() {
        var data = fresh(1000);
        var hash = kept(data);
        var began = Instant.now().minusSeconds(60);
        assertThat(testee().tryRemove(hash, began)).isEqualTo(new StorageResult.NotFound<>());
        assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(data);
        assertThat(testee().tryRemove(hash, Instant.now().plus(Duration.ofHours(1))))
                .isEqualTo(new StorageResult.Success<>(hash));
        assertThat(testee().tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void simultaneousWritersOfTheSameContentAllSucceed() throws InterruptedException {
        var data = fresh(150_000);
        assertThat(Race.of(6, _ -> kept(data))).containsOnly(ContentHash.of(data));
        assertThat(read(value(testee().tryFetch(ContentHash.of(data))))).isEqualTo(data);
    }

    @Test
    void writersAndSweepsOfTheSameContentLoseNothing() throws InterruptedException {
        var data = fresh(5_000);
        var hash = ContentHash.of(data);
        for (var round = 0; round < 20; round++) {
            kept(data);
            var began = Instant.now().minusSeconds(60);
            Race.of(4, runner -> runner == 0 ? testee().tryRemove(hash, began) : kept(data));
            assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(data);
        }
    }

    @Test
    void pagesGoOverAllInOrder() {
        var mine = IntStream.range(0, 30).mapToObj(_ -> kept(fresh(100))).toList();
        var all = all();
        assertThat(all).isSorted().doesNotHaveDuplicates().containsAll(mine);
        var page = value(testee().tryList(Optional.of(all.get(3)), 5));
        assertThat(page.stream().map(BlobStore.Kept::hash)).containsExactlyElementsOf(all.subList(4, 9));
        assertThat(page).allSatisfy(kept -> {
            assertThat(kept.bytes()).isPositive();
            assertThat(kept.since())
                    .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        });
    }

    private List<ContentHash> all() {
        var hashes = new ArrayList<ContentHash>();
        Optional<ContentHash> after = Optional.empty();
        while (true) {
            var page = value(testee().tryList(after, 7));
            page.forEach(kept -> hashes.add(kept.hash()));
            if (page.size() < 7) {
                return hashes;
            }
            after = Optional.of(hashes.getLast());
        }
    }

    @Test
    void nothingIsLeftOfWhatCameIn() throws IOException {
        kept(fresh(300_000));
        var spool = folder.resolve("spool");
        if (Files.exists(spool)) {
            assertThat(spool).isEmptyDirectory();
        }
    }
}
