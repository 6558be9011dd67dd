// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.persistence.Transactions;

/**
 * Random assets that refer to each other, random inventories, and people who give, take, store and read at every step of a
 * sweep, beside a model that fits on a page: nothing that can be reached is ever lost, and nothing else stays for ever.
 */
class SweepModelTest {
    @TempDir
    Path folder;

    private record Known(Octets bytes, List<AssetId> refersTo, Instant stored) {}

    private SweptGrid grid;
    private SplittableRandom random = new SplittableRandom(0);
    private final Map<AssetId, Known> known = new HashMap<>();
    private final Map<UUID, AssetId> items = new HashMap<>();
    private final List<AssetId> all = new ArrayList<>();
    private final List<AssetId> promised = new ArrayList<>();

    Transactions database() {
        return SweepDatabases.h2();
    }

    int assets() {
        return 60;
    }

    @BeforeEach
    void open() {
        grid = SweptGrid.empty(database(), folder);
    }

    /** Four, or as many as {@code -Dsweep.seeds=500} says. */
    static IntStream seeds() {
        return IntStream.rangeClosed(Integer.getInteger("sweep.first-seed", 1), Integer.getInteger("sweep.seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingReachableIsLostAndNothingElseStays(int seed) throws IOException {
        random = new SplittableRandom(seed);
        for (var count = 0; count < assets(); count++) {
            store();
        }
        grid.clock.step(SweptGrid.GRACE.plusDays(1));
        for (var count = 0; count < assets() / 5; count++) {
            give();
        }
        var page = random.nextInt(1, 9);
        for (var round = 0; round < 4; round++) {
            var step = grid.run(grid.sweep(page, true), false, Map.of(), this::meanwhile);
            assertThat(step).isInstanceOf(Step.Finished.class);
            check("after a busy sweep");
            grid.clock.step(Duration.ofDays(random.nextInt(1, 9)));
        }
        // nobody is there now; what somebody has just looked at stays for one sweep
        grid.run(false);
        grid.run(false);
        check("after a quiet sweep");
        var needed = reachable();
        all.forEach(id -> assertThat(grid.isInCatalog(id))
                .as("seed %s asset %s", seed, id)
                .isEqualTo(needed.contains(id)));
        grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
        var still = reachable();
        grid.run(false);
        grid.clock.step(SweptGrid.RECYCLE.plusDays(1));
        grid.run(false);
        reachable().forEach(this::expectRead);
        var bytes = new HashSet<ContentHash>();
        still.forEach(id -> bytes.add(ContentHash.of(known(id).bytes())));
        all.stream()
                .filter(id -> !still.contains(id))
                .map(id -> ContentHash.of(known(id).bytes()))
                .filter(hash -> !bytes.contains(hash))
                .forEach(hash -> assertThat(grid.blobs.tryFetch(hash)).isInstanceOf(StorageResult.NotFound.class));
    }

    private Known known(AssetId id) {
        return Objects.requireNonNull(known.get(id));
    }

    private void check(String when) {
        reachable()
                .forEach(id -> assertThat(grid.storage
                                .tryFetchExisting(List.of(id))
                                .toOptional()
                                .orElseThrow())
                        .as(when)
                        .containsExactly(id));
    }

    private void expectRead(AssetId id) {
        try {
            var read = grid.storage.tryFetchData(id);
            assertThat(read).isInstanceOf(StorageResult.Success.class);
            assertThat(read.toOptional().orElseThrow().toOctets())
                    .isEqualTo(known(id).bytes());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What a person does with what a person can see. */
    private void meanwhile() {
        switch (random.nextInt(8)) {
            case 0 -> store();
            case 1 -> give();
            case 2 -> take();
            case 3 -> anyReachable().ifPresent(this::expectRead);
            default -> {}
        }
    }

    private Optional<AssetId> anyReachable() {
        var some = List.copyOf(reachable());
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
    }

    private void store() {
        var text = new StringBuilder("content " + random.nextInt(40) + " ");
        var refersTo = new ArrayList<AssetId>();
        for (var count = random.nextInt(4); count > 0 && !all.isEmpty(); count--) {
            var other = anyExisting();
            refersTo.add(other);
            text.append(written(other));
        }
        if (random.nextInt(4) == 0) {
            // of another grid, from which it has not come yet
            var other = someId();
            promised.add(other);
            refersTo.add(other);
            text.append(written(other));
        }
        var bytes = Octets.utf8(text.toString());
        var id = grid.store(nextId(), random.nextBoolean() ? 6 : 7, bytes);
        all.add(id);
        known.put(id, new Known(bytes, refersTo, grid.clock.instant()));
    }

    /** Half of them do not look as if they were made at random. */
    private AssetId someId() {
        var high = random.nextLong();
        return new AssetId(
                random.nextBoolean()
                        ? new UUID(high & ~0xF000L, random.nextLong())
                        : new UUID((high & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE));
    }

    private AssetId nextId() {
        return promised.isEmpty() || random.nextInt(3) > 0
                ? someId()
                : promised.remove(random.nextInt(promised.size()));
    }

    private String written(AssetId id) {
        var raw = ByteBuffer.allocate(18)
                .putShort((short) 3)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
        return switch (random.nextInt(3)) {
            case 0 -> " " + id + " ";
            case 1 -> "<UUID>" + id.toString().replace("-", "") + "</UUID>";
            default -> "<TextureEntry>" + Base64.getEncoder().encodeToString(raw) + "</TextureEntry>";
        };
    }

    /** One that can still be had: nobody can refer to what is gone. */
    private AssetId anyExisting() {
        while (true) {
            var id = all.get(random.nextInt(all.size()));
            if (!grid.storage
                    .tryFetchExisting(List.of(id))
                    .toOptional()
                    .orElseThrow()
                    .isEmpty()) {
                return id;
            }
        }
    }

    private void give() {
        var asset = anyExisting();
        // by the seed, too: which item is taken depends on their order
        items.put(grid.give(new UUID(random.nextLong(), random.nextLong()), asset), asset);
    }

    private void take() {
        if (!items.isEmpty()) {
            var item = items.keySet().stream().sorted().toList().get(random.nextInt(items.size()));
            grid.take(item);
            items.remove(item);
        }
    }

    /** The model: from items and from what was stored lately, along references. */
    private Set<AssetId> reachable() {
        var lately = grid.clock.instant().minus(SweptGrid.GRACE);
        var open = new ArrayDeque<>(items.values());
        all.stream().filter(id -> !known(id).stored().isBefore(lately)).forEach(open::add);
        var found = new HashSet<AssetId>();
        while (!open.isEmpty()) {
            var id = open.removeFirst();
            if (known.containsKey(id) && found.add(id)) {
                open.addAll(known(id).refersTo());
            }
        }
        return found;
    }
}
