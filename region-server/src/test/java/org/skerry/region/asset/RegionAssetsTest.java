// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skerry.region.asset.TestAssets.id;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.api.inventory.InventoryService;
import org.skerry.region.asset.ItemSaves.Outcome;
import org.skerry.region.asset.ItemSaves.Target;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.door.AbsentEstates;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.GridServices;
import org.skerry.region.twin.Away;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.SlowAssets;
import org.skerry.region.twin.TestItems;

@Timeout(30)
class RegionAssetsTest {
    private static final AgentId AGENT = AgentId.random();

    @TempDir
    Path data;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final SlowAssets slow = new SlowAssets(grid.assets());
    private volatile boolean inventoryAway;
    private final GridServices services = services();
    private final AtomicLong nanos = new AtomicLong();
    private final List<RegionAssets> opened = new ArrayList<>();
    private RegionAssets assets;

    private GridServices services() {
        var all = grid.services();
        return new GridServices(
                all.accounts(),
                all.presence(),
                all.gridUsers(),
                all.grid(),
                slow,
                Away.when(() -> inventoryAway, InventoryService.class, all.inventory()),
                all.avatars(),
                all.bakes(),
                all.mutes(),
                all.offlineMessages(),
                all.profiles(),
                all.preferences(),
                new AbsentEstates());
    }

    @BeforeEach
    void start() {
        assets = open(AssetsConfig.DEFAULT);
    }

    private RegionAssets open(AssetsConfig config) {
        var fresh = new RegionAssets(
                config,
                data,
                services,
                new RegionAssets.Surroundings(nanos::get, InstantSource.system(), new SplittableRandom(1)));
        opened.add(fresh);
        return fresh;
    }

    @AfterEach
    void stop() {
        slow.letGo();
        slow.away(false);
        opened.forEach(RegionAssets::close);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Asset atTheGrid(int length, long seed) {
        var asset = TestAssets.random(length, seed);
        grid.assets().store(asset);
        return grid.assets().find(id(asset)).orElseThrow();
    }

    @Test
    void theGridIsAskedOnce() {
        var asset = atTheGrid(5000, 1);
        for (var i = 0; i < 5; i++) {
            assertThat(assets.find(id(asset))).contains(asset);
            assertThat(assets.findData(id(asset))).contains(asset.data());
            assertThat(assets.findMetadata(id(asset))).contains(asset.metadata());
        }
        assertThat(slow.finds()).isEqualTo(1);
        var figures = assets.figures();
        assertThat(figures.misses()).isEqualTo(1);
        assertThat(figures.fetches()).isEqualTo(1);
        assertThat(figures.memoryHits()).isEqualTo(14);
        assertThat(figures.memory().count()).isEqualTo(1);
        assertThat(figures.memory().bytes()).isBetween(5000L, 6000L);
    }

    @Test
    void theDiskHasItAfterARestartWithTheGridAway() {
        var asset = atTheGrid(5000, 1);
        assets.find(id(asset));
        await(() -> assets.figures().disk().count() == 1);
        assets.close();
        slow.away(true);
        var next = open(AssetsConfig.DEFAULT);
        assertThat(next.find(id(asset))).contains(asset);
        assertThat(next.find(id(asset))).contains(asset);
        assertThat(next.figures().diskHits()).isEqualTo(1);
        assertThat(next.figures().memoryHits()).isEqualTo(1);
        assertThat(slow.finds()).isEqualTo(1);
    }

    @Test
    void aBrokenFileIsFetchedAnew() throws IOException {
        var asset = atTheGrid(5000, 1);
        assets.find(id(asset));
        await(() -> assets.figures().disk().count() == 1);
        assets.close();
        try (var files = Files.walk(data.resolve("assets/cache"))) {
            var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[2000] ^= 1;
            Files.write(file, bytes);
        }
        var next = open(AssetsConfig.DEFAULT);
        assertThat(next.find(id(asset))).contains(asset);
        assertThat(next.figures().corrupt()).isEqualTo(1);
        await(() -> next.figures().disk().count() == 1);
        assertThat(slow.finds()).isEqualTo(2);
    }

    @Test
    void manyAskersOfOneAreOneFetch() {
        var asset = atTheGrid(5000, 1);
        slow.hold();
        var askers = new ArrayList<CompletableFuture<Optional<Asset>>>();
        for (var i = 0; i < 100; i++) {
            var answer = new CompletableFuture<Optional<Asset>>();
            askers.add(answer);
            Thread.ofVirtual().start(() -> answer.complete(assets.find(id(asset))));
        }
        await(() -> assets.figures().merged() == 99);
        slow.letGo();
        for (var asker : askers) {
            assertThat(asker.join()).contains(asset);
        }
        assertThat(slow.finds()).isEqualTo(1);
        assertThat(assets.figures().fetches()).isEqualTo(1);
    }

    @Test
    void aFailedFetchFailsAllWhoWaitAndIsTriedAnew() {
        var asset = atTheGrid(50, 1);
        slow.away(true);
        assertThatThrownBy(() -> assets.find(id(asset)))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("away, as the test wants it");
        slow.away(false);
        assertThat(assets.find(id(asset))).contains(asset);
    }

    @Test
    void hitsAreServedWhileTheGridHangs() {
        var here = atTheGrid(50, 1);
        var other = atTheGrid(50, 2);
        assets.find(id(here));
        slow.hold();
        for (var i = 0; i < 200; i++) {
            var missing = AssetId.random();
            var _ = Thread.ofVirtual().start(() -> assets.find(missing));
        }
        var late = CompletableFuture.supplyAsync(() -> assets.find(id(other)));
        await(() -> assets.figures().misses() == 202);
        assertThat(assets.find(id(here))).contains(here);
        assertThat(assets.atHand(id(here))).contains(here);
        assertThat(assets.atHand(id(other))).isEmpty();
        assertThat(assets.figures().fetches()).as("so many at once").isLessThanOrEqualTo(33);
        slow.letGo();
        assertThat(late.join()).contains(other);
    }

    @Test
    void whatIsMissingIsRememberedForAWhile() {
        var unknown = AssetId.random();
        for (var i = 0; i < 3; i++) {
            assertThat(assets.find(unknown)).isEmpty();
            assertThat(assets.findMetadata(unknown)).isEmpty();
        }
        assertThat(slow.finds()).isEqualTo(1);
        assertThat(assets.figures().rememberedMissing()).isEqualTo(5);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(assets.find(unknown)).isEmpty();
        assertThat(slow.finds()).isEqualTo(2);
        assertThat(assets.find(AssetId.ZERO)).isEmpty();
        assertThat(slow.finds()).isEqualTo(2);
    }

    @Test
    void whatIsStoredWhileItIsLookedForIsNotMissing() {
        var asset = TestAssets.text("just made");
        slow.holdAnswers();
        var early = CompletableFuture.supplyAsync(() -> assets.find(id(asset)));
        await(() -> slow.lookups() == 1);
        assets.store(asset);
        slow.letGo();
        assertThat(early.join()).isEmpty();
        assertThat(assets.find(id(asset)).map(Asset::data)).contains(asset.data());
    }

    @Test
    void uploadsAreAcknowledgedOnlyWhenTheGridHasThem() {
        var asset = TestAssets.text("x");
        slow.away(true);
        assertThatThrownBy(() -> assets.store(asset)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(assets.figures().queue().depth()).isZero();
        slow.away(false);
        assertThat(assets.store(asset)).isEqualTo(id(asset));
        assertThat(grid.assets().find(id(asset))).isPresent();
    }

    private InventoryItem notecard() {
        return TestItems.add(grid.inventory(), AGENT, 7, AssetId.random());
    }

    private static Target target(InventoryItem item) {
        return new Target(AGENT, item.id(), 7);
    }

    private AssetId content(InventoryItem item) {
        return grid.inventory().item(AGENT, item.id()).orElseThrow().asset();
    }

    private static void awaitDrained(RegionAssets waiting) {
        // an upload that works tells that the grid is back, so that nobody waits for the next attempt
        waiting.store(TestAssets.text("something else"));
        await(() -> waiting.figures().queue().depth() == 0);
    }

    @Test
    void aSaveIsAcknowledgedOnceTheGridHasAssetAndItem() {
        var item = notecard();
        var outcome = assets.saves().save(target(item), Octets.utf8("written"));
        assertThat(outcome).isEqualTo(new Outcome.Saved(content(item)));
        assertThat(grid.assets().findData(content(item))).contains(Octets.utf8("written"));
        assertThat(assets.figures().queue().queued()).isZero();
    }

    @Test
    void savesOfWhatMayNotBeChangedAreRefused() {
        for (var nobody : List.of(
                new Target(AGENT, ItemId.random(), 7),
                new Target(AgentId.random(), notecard().id(), 7),
                new Target(AGENT, notecard().id(), 10))) {
            assertThat(assets.saves().isRefused(nobody)).isTrue();
            assertThat(assets.saves().save(nobody, Octets.utf8("x"))).isEqualTo(new Outcome.Refused());
        }
        assertThat(assets.saves().isRefused(target(notecard()))).isFalse();
    }

    @Test
    void whatIsKeptIsReadableAtOnceAndReachesTheGridAfterAKill() {
        var item = notecard();
        slow.away(true);
        inventoryAway = true;
        assertThat(assets.saves().isRefused(target(item))).as("nobody knows").isFalse();
        assertThat(assets.saves().save(target(item), Octets.utf8("written"))).isEqualTo(new Outcome.Kept());
        assertThat(assets.figures().queue().depth()).isEqualTo(1);

        // the first one is never closed: as if it had been killed
        var next = open(AssetsConfig.DEFAULT);
        var left = UploadQueues.ids(data.resolve("assets/queue"));
        assertThat(left).hasSize(1);
        assertThat(next.findData(left.getFirst())).contains(Octets.utf8("written"));
        assertThat(next.existing(left)).containsExactlyElementsOf(left);
        slow.away(false);
        inventoryAway = false;
        awaitDrained(next);
        assertThat(content(item)).isEqualTo(left.getFirst());
        assertThat(grid.assets().findData(content(item))).contains(Octets.utf8("written"));
        assertThat(next.findData(content(item))).contains(Octets.utf8("written"));
    }

    @Test
    void theLastOfSeveralSavesWins() {
        var item = notecard();
        slow.away(true);
        assertThat(assets.saves().save(target(item), Octets.utf8("first"))).isEqualTo(new Outcome.Kept());
        inventoryAway = true;
        assertThat(assets.saves().save(target(item), Octets.utf8("second"))).isEqualTo(new Outcome.Kept());
        slow.away(false);
        inventoryAway = false;
        awaitDrained(assets);
        assertThat(grid.assets().findData(content(item))).contains(Octets.utf8("second"));
    }

    @Test
    void whatWasKeptDoesNotUndoANewerSave() {
        var item = notecard();
        slow.away(true);
        inventoryAway = true;
        assertThat(assets.saves().save(target(item), Octets.utf8("older"))).isEqualTo(new Outcome.Kept());
        slow.refuse(Set.copyOf(UploadQueues.ids(data.resolve("assets/queue"))));
        slow.away(false);
        inventoryAway = false;
        assertThat(assets.saves().save(target(item), Octets.utf8("newer"))).isInstanceOf(Outcome.Saved.class);
        slow.refuse(Set.of());
        awaitDrained(assets);
        assertThat(grid.assets().findData(content(item))).contains(Octets.utf8("newer"));
    }

    @Test
    void whatIsTooMuchIsNotPromised() {
        var item = notecard();
        slow.away(true);
        assertThat(assets.saves()
                        .save(target(item), TestAssets.random((1 << 20) + 1, 1).data()))
                .isEqualTo(new Outcome.NotKept());
        for (var i = 0; i < 64; i++) {
            assertThat(assets.saves().save(target(item), Octets.utf8("x"))).isEqualTo(new Outcome.Kept());
        }
        assertThat(assets.saves().save(target(item), Octets.utf8("x")))
                .as("one agent does not fill the queue")
                .isEqualTo(new Outcome.NotKept());
        var none = open(new AssetsConfig(0, 0, Optional.empty(), 0, 0));
        assertThat(none.saves().save(target(item), Octets.utf8("x"))).isEqualTo(new Outcome.NotKept());
        assertThat(none.existing(List.of())).isEqualTo(Set.of());
    }

    @Test
    void withoutMemoryAndDiskEverythingComesFromTheGrid() {
        var asset = atTheGrid(50, 1);
        var none = open(new AssetsConfig(0, 0, Optional.empty(), 0, 0));
        assertThat(none.find(id(asset))).contains(asset);
        assertThat(none.find(id(asset))).contains(asset);
        assertThat(none.find(AssetId.random())).isEmpty();
        assertThat(slow.finds()).isEqualTo(3);
    }

    @Test
    void clearedAssetsComeFromTheGridAgain() {
        var asset = atTheGrid(50, 1);
        assets.find(id(asset));
        await(() -> assets.figures().disk().count() == 1);
        assets.clear();
        assertThat(assets.figures().memory().count()).isZero();
        assertThat(assets.figures().disk()).isEqualTo(new AssetFigures.Store(0, 0));
        assertThat(assets.find(id(asset))).contains(asset);
        assertThat(slow.finds()).isEqualTo(2);
    }

    @Test
    void aDiskThatCannotBeWrittenIsNoReasonToStop() throws IOException {
        Files.createDirectories(data.resolve("other"));
        Files.writeString(data.resolve("other/assets"), "in the way");
        var asset = atTheGrid(50, 1);
        var crippled = new RegionAssets(
                AssetsConfig.DEFAULT,
                data.resolve("other"),
                services,
                new RegionAssets.Surroundings(nanos::get, InstantSource.system(), new SplittableRandom(1)));
        opened.add(crippled);
        assertThat(crippled.find(id(asset))).contains(asset);
        assertThat(crippled.find(id(asset))).contains(asset);
        assertThat(slow.finds()).isEqualTo(1);
        slow.away(true);
        assertThat(crippled.saves().save(target(notecard()), Octets.utf8("x"))).isEqualTo(new Outcome.NotKept());
    }
}
