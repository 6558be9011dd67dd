// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.region.asset.TestAssets.id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.region.door.AssetFigures;

class DiskCacheTest {
    private static final long ROOM = 1 << 20;

    @TempDir
    Path folder;

    private final AssetCounters counters = new AssetCounters();
    private final AtomicLong seconds = new AtomicLong(1_700_000_000);

    private DiskCache cache(long bytes) {
        return new DiskCache(
                folder.resolve("cache"),
                bytes,
                counters,
                () -> Duration.ofSeconds(seconds.get()).toNanos(),
                () -> Instant.ofEpochSecond(seconds.get()));
    }

    /** As after a start. */
    private DiskCache opened(long bytes) {
        var cache = cache(bytes);
        cache.scan();
        return cache;
    }

    private Path file(Asset asset) {
        var name = id(asset).toString();
        return folder.resolve("cache")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 3))
                .resolve(name);
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void keepsAssetsOverARestart() {
        var asset = TestAssets.random(10_000, 1);
        var before = opened(ROOM);
        assertThat(before.mayHave(id(asset))).isFalse();
        assertThat(before.find(id(asset))).isEmpty();
        before.put(asset);
        assertThat(file(asset)).exists();
        assertThat(before.find(id(asset))).contains(asset);

        var after = cache(ROOM);
        assertThat(after.mayHave(id(asset))).as("nobody has looked yet").isTrue();
        assertThat(after.find(id(asset))).contains(asset);
        after.scan();

        assertThat(after.find(id(asset))).contains(asset);
        assertThat(after.figures()).isEqualTo(before.figures()).isEqualTo(new AssetFigures.Store(1, 12288));
    }

    @Test
    void dropsAndCountsWhatIsNotWhatWasWritten() throws IOException {
        var random = new SplittableRandom(5);
        for (var round = 0; round < 40; round++) {
            var asset = TestAssets.random(random.nextInt(1, 5000), round);
            var cache = opened(ROOM);
            cache.put(asset);
            var whole = Files.readAllBytes(file(asset));
            if (random.nextBoolean()) {
                Files.write(file(asset), java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
            } else {
                whole[random.nextInt(whole.length)] ^= 0x10;
                Files.write(file(asset), whole);
            }

            assertThat(cache.find(id(asset))).isEmpty();
            assertThat(file(asset)).doesNotExist();
            assertThat(cache.mayHave(id(asset))).isFalse();
            assertThat(counters.corrupt.sum()).isEqualTo(round + 1);
            cache.put(asset);
            assertThat(cache.find(id(asset))).contains(asset);
            cache.clear();
        }
    }

    @Test
    void anotherAssetsFileIsNotTaken() throws IOException {
        var one = TestAssets.text("one");
        var other = TestAssets.text("other");
        var cache = opened(ROOM);
        cache.put(one);
        Files.createDirectories(file(other).getParent());
        Files.copy(file(one), file(other));
        assertThat(cache.find(id(other))).isEmpty();
        assertThat(counters.corrupt.sum()).isEqualTo(1);
    }

    @Test
    void staysWithinItsBytesAndKeepsWhatWasUsedLast() {
        var cache = opened(10 * 4096);
        var assets = new ArrayList<Asset>();
        for (var i = 0; i < 10; i++) {
            assets.add(TestAssets.random(3000, i));
            cache.put(assets.getLast());
            seconds.incrementAndGet();
        }
        var used = assets.getFirst();
        assertThat(cache.find(id(used))).contains(used);
        cache.put(TestAssets.random(3000, 99));
        assertThat(cache.figures().bytes()).isLessThanOrEqualTo(10 * 4096);
        assertThat(cache.find(id(used))).contains(used);
        assertThat(cache.find(id(assets.get(1)))).isEmpty();
        assertThat(files()).hasSize((int) cache.figures().count());

        seconds.incrementAndGet();
        assertThat(cache.find(id(assets.get(5)))).isPresent();
        var smaller = opened(4096);
        assertThat(files()).hasSize(1);
        assertThat(smaller.find(id(assets.get(5))))
                .as("the last used one, over a restart")
                .isPresent();
        smaller.put(TestAssets.random(1 << 20, 7));
        assertThat(smaller.find(id(assets.get(5))))
                .as("what is too large displaces nothing")
                .isPresent();
    }

    @Test
    void draftsOfADeadProcessAreTidiedAndStrangersFilesStay() throws IOException {
        var drafts = folder.resolve("cache/drafts");
        Files.createDirectories(drafts);
        Files.writeString(drafts.resolve("17"), "half");
        Files.writeString(folder.resolve("cache/README"), "mine");
        Files.createDirectories(folder.resolve("cache/ab/c"));
        Files.writeString(folder.resolve("cache/ab/c/notes.txt"), "mine too");
        var cache = opened(ROOM);
        assertThat(drafts).isEmptyDirectory();
        cache.clear();
        assertThat(files()).hasSize(2);
        assertThat(cache.figures().count()).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTheCacheAlone() throws IOException {
        Files.writeString(folder.resolve("cache"), "in the way");
        var cache = opened(ROOM);
        var asset = TestAssets.text("x");
        cache.put(asset);
        assertThat(counters.diskTroubles.sum()).isEqualTo(1);
        assertThat(cache.find(id(asset))).isEmpty();
        cache.put(asset);
        cache.put(asset);
        assertThat(counters.diskTroubles.sum())
                .as("it is left alone for a while")
                .isEqualTo(2);

        Files.delete(folder.resolve("cache"));
        cache.put(asset);
        assertThat(cache.find(id(asset))).as("still left alone").isEmpty();
        seconds.addAndGet(61);
        cache.put(asset);
        assertThat(cache.find(id(asset))).contains(asset);
    }

    @Test
    void noBytesMeansNoFiles() {
        var cache = opened(0);
        var asset = TestAssets.text("x");
        cache.put(asset);
        assertThat(cache.mayHave(id(asset))).isFalse();
        assertThat(files()).isEmpty();
    }
}
