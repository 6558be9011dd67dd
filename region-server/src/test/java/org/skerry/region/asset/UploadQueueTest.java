// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skerry.region.asset.TestAssets.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;

class UploadQueueTest {
    private static final long ROOM = 1 << 20;

    @TempDir
    Path folder;

    private final AssetCounters counters = new AssetCounters();

    /** As a process does at its start; the one before was never closed. */
    private UploadQueue opened() throws IOException {
        return UploadQueue.open(folder, ROOM, counters, Instant::now);
    }

    private static List<AssetId> ids(UploadQueue queue) {
        return queue.waiting().stream().map(UploadQueue.Entry::id).toList();
    }

    @Test
    void whatWasTakenIsThereAfterAKillInOrder() throws IOException {
        var save = new ItemSave(AgentId.random(), ItemId.random(), AssetId.random());
        var queue = opened();
        var assets = new ArrayList<Asset>();
        for (var i = 0; i < 12; i++) {
            assets.add(TestAssets.random(100 * i, i));
            assertThat(queue.add(assets.getLast(), i == 3 ? Optional.of(save) : Optional.empty()))
                    .isTrue();
            assertThat(queue.find(id(assets.getLast()))).contains(assets.getLast());
        }

        var after = opened();

        assertThat(ids(after)).isEqualTo(assets.stream().map(TestAssets::id).toList());
        assertThat(after.find(id(assets.get(7)))).contains(assets.get(7));
        assertThat(after.waiting().get(3).save()).contains(save);
        assertThat(after.figures().bytes()).isEqualTo(queue.figures().bytes());
        after.done(after.waiting().get(0));
        after.done(after.waiting().get(0));
        after.add(TestAssets.text("later"), Optional.empty());
        var last = opened();
        assertThat(ids(last)).isEqualTo(ids(after)).hasSize(11);
        assertThat(last.find(id(assets.get(0)))).isEmpty();
    }

    /** Whatever a crash has made of the newest files, the older ones are there, and nothing that is half is taken. */
    @Test
    void halfWrittenFilesAreSetAsideAndTheOthersStay() throws IOException {
        var random = new SplittableRandom(42);
        for (var round = 0; round < 30; round++) {
            var queue = opened();
            for (var i = 0; i < 4; i++) {
                queue.add(TestAssets.random(random.nextInt(3000), random.nextLong()), Optional.empty());
            }
            var before = ids(queue);
            var files = files();
            var broken = random.nextInt(files.size());
            var bytes = Files.readAllBytes(files.get(broken));
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(files.get(broken), bytes);
            Files.write(folder.resolve("77.draft"), new byte[5]);

            var after = opened();

            var expected = new ArrayList<>(before);
            expected.remove(broken);
            assertThat(ids(after)).isEqualTo(expected);
            for (var id : expected) {
                assertThat(after.find(id)).isPresent();
            }
            assertThat(folder.resolve("77.draft")).doesNotExist();
            assertThat(counters.setAside.sum()).isEqualTo(round + 1);
            after.waiting().forEach(after::done);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aFileThatBreaksWhileItWaitsIsSetAsideWhenItIsRead() throws IOException {
        var queue = opened();
        var broken = TestAssets.text("broken");
        var whole = TestAssets.text("whole");
        queue.add(broken, Optional.empty());
        queue.add(whole, Optional.empty());
        Files.write(files().getFirst(), new byte[100]);
        assertThat(queue.find(id(broken))).isEmpty();
        assertThat(ids(queue)).containsExactly(id(whole));
        try (var aside = Files.list(folder.resolve("set-aside"))) {
            assertThat(aside).hasSize(1);
        }
        assertThat(opened().find(id(whole))).contains(whole);
    }

    @Test
    void isBounded() throws IOException {
        var queue = UploadQueue.open(folder, 10_000, counters, Instant::now);
        assertThat(queue.add(TestAssets.random(6000, 1), Optional.empty())).isTrue();
        assertThat(queue.add(TestAssets.random(6000, 2), Optional.empty())).isFalse();
        assertThat(queue.figures().depth()).isEqualTo(1);
        assertThat(queue.figures().bytes()).isLessThan(10_000);
        queue.done(queue.waiting().getFirst());
        assertThat(queue.figures().bytes()).isZero();
        assertThat(queue.add(TestAssets.random(6000, 2), Optional.empty())).isTrue();
    }

    @Test
    void whatCannotBeWrittenIsNotTaken() throws IOException {
        var queue = opened();
        Files.delete(folder);
        assertThatThrownBy(() -> queue.add(TestAssets.text("x"), Optional.empty()))
                .isInstanceOf(IOException.class);
        assertThat(queue.figures().depth()).isZero();
        Files.createDirectories(folder);
        assertThat(queue.add(TestAssets.text("x"), Optional.empty())).isTrue();
    }

    @Test
    void theFirstContentUnderAnIdCounts() throws IOException {
        var first = TestAssets.text("first");
        var second = TestAssets.text(id(first), "second");
        var queue = opened();
        queue.add(first, Optional.empty());
        queue.add(second, Optional.empty());
        assertThat(queue.find(id(first))).contains(first);
        assertThat(opened().find(id(first))).contains(first);
        queue.done(queue.waiting().getFirst());
        assertThat(queue.find(id(first))).contains(second);
    }

    @Test
    void tellsHowLongTheOldestWaits() throws IOException {
        var now = new java.util.concurrent.atomic.AtomicLong(1_800_000_000);
        var queue = UploadQueue.open(folder, ROOM, counters, () -> Instant.ofEpochSecond(now.get()));
        assertThat(queue.figures().oldestSeconds()).isZero();
        queue.add(TestAssets.text("x"), Optional.empty());
        now.addAndGet(90);
        queue.add(TestAssets.text("y"), Optional.empty());
        assertThat(queue.figures().oldestSeconds()).isEqualTo(90);
        assertThat(queue.figures().depth()).isEqualTo(2);
    }
}
