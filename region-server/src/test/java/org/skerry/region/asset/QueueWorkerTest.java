// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.region.asset.TestAssets.id;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.InventoryItem;
import org.skerry.region.asset.QueueWorker.Round;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.SlowAssets;
import org.skerry.region.twin.TestItems;

class QueueWorkerTest {
    private static final AgentId AGENT = AgentId.random();

    @TempDir
    Path folder;

    private final InMemoryGrid grid = new InMemoryGrid();
    private final SlowAssets assets = new SlowAssets(grid.assets());
    private final AssetCounters counters = new AssetCounters();
    private final List<AssetId> told = new ArrayList<>();
    private UploadQueue queue;
    private QueueWorker worker;

    @BeforeEach
    void open() throws IOException {
        grid.inventory().createUserInventory(AGENT);
        queue = UploadQueue.open(folder, 1 << 20, counters, Instant::now);
        worker = new QueueWorker(queue, assets, new InventorySaves(grid.inventory()), counters, told::add);
    }

    private Asset waiting(String content) throws IOException {
        var asset = TestAssets.text(content);
        queue.add(asset, Optional.empty());
        return asset;
    }

    @Test
    void everythingReachesTheGridInOrder() throws IOException {
        var one = waiting("one");
        var two = waiting("two");
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(told).containsExactly(id(one), id(two));
        assertThat(grid.assets().find(id(one)).map(Asset::data)).contains(one.data());
        assertThat(queue.waiting()).isEmpty();
        assertThat(UploadQueue.open(folder, 1 << 20, counters, Instant::now).waiting())
                .isEmpty();
    }

    @Test
    void aGridThatIsAwayLosesNothing() throws IOException {
        var one = waiting("one");
        waiting("two");
        assets.away(true);
        assertThat(worker.round()).isEqualTo(Round.GRID_AWAY);
        assertThat(worker.round()).isEqualTo(Round.GRID_AWAY);
        assertThat(assets.stores())
                .as("the second is not tried while the first fails")
                .isEqualTo(2);
        assertThat(queue.figures().depth()).isEqualTo(2);
        assertThat(queue.figures().retries()).isEqualTo(2);
        assets.away(false);
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(told.getFirst()).isEqualTo(id(one));
    }

    @Test
    void aLostAnswerIsNoFailure() throws IOException {
        var one = waiting("one");
        assets.forgetsToAnswer(true);
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(told).containsExactly(id(one));
    }

    @Test
    void oneThatTheGridDoesNotTakeHoldsUpNoOther() throws IOException {
        var unwanted = waiting("unwanted");
        var wanted = waiting("wanted");
        assets.refuse(Set.of(id(unwanted)));
        assertThat(worker.round()).isEqualTo(Round.SOME_REFUSED);
        assertThat(told).containsExactly(id(wanted));
        assertThat(queue.find(id(unwanted))).contains(unwanted);
        assets.refuse(Set.of());
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(told).containsExactly(id(wanted), id(unwanted));
    }

    @Test
    void whatNobodyForesawWithOneCostsTheOthersNothing() throws IOException {
        var one = waiting("one");
        var two = waiting("two");
        var fragile = new QueueWorker(queue, assets, new InventorySaves(grid.inventory()), counters, id -> {
            if (id.equals(id(one))) {
                throw new IllegalStateException("deliberate");
            }
            told.add(id);
        });
        assertThat(fragile.round()).isEqualTo(Round.SOME_REFUSED);
        assertThat(told).containsExactly(id(two));
        assertThat(queue.find(id(one))).contains(one);
    }

    private InventoryItem item(AssetId content) {
        return TestItems.add(grid.inventory(), AGENT, 7, content);
    }

    private AssetId content(InventoryItem item) {
        return grid.inventory().item(AGENT, item.id()).orElseThrow().asset();
    }

    private Asset saved(InventoryItem item, AssetId expected, String content) throws IOException {
        var asset = TestAssets.text(content);
        queue.add(asset, Optional.of(new ItemSave(AGENT, item.id(), expected)));
        return asset;
    }

    @Test
    void anItemGetsTheNewestOfItsContents() throws IOException {
        var base = AssetId.random();
        var item = item(base);
        saved(item, base, "first");
        var second = saved(item, base, "second");
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(content(item)).isEqualTo(id(second));
    }

    @Test
    void anItemThatWasChangedElsewhereIsLeftAlone() throws IOException {
        var elsewhere = AssetId.random();
        var item = item(elsewhere);
        var late = saved(item, AssetId.random(), "late");
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(content(item)).isEqualTo(elsewhere);
        assertThat(grid.assets().find(id(late)))
                .as("what was written is not lost")
                .isPresent();

        var unknown = saved(item, AssetId.ZERO, "nobody knew what it had");
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(content(item)).isEqualTo(id(unknown));
    }

    @Test
    void anItemThatIsGoneOrAnothersIsNotMade() throws IOException {
        var stranger = AgentId.random();
        var item = item(AssetId.random());
        queue.add(TestAssets.text("x"), Optional.of(new ItemSave(stranger, item.id(), AssetId.ZERO)));
        var before = content(item);
        assertThat(worker.round()).isEqualTo(Round.ALL_DONE);
        assertThat(content(item)).isEqualTo(before);
    }
}
