// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.region.asset.UploadQueue.Entry;

/**
 * Brings what waits to the grid, in order. A grid that is away ends the round; one that is there and does not take an
 * asset is asked for the others too, and that asset waits on. One thread at a time; blocks.
 */
final class QueueWorker {
    private static final Logger LOG = System.getLogger(QueueWorker.class.getName());

    private final UploadQueue queue;
    private final AssetService grid;
    private final InventorySaves saves;
    private final AssetCounters counters;
    private final Consumer<AssetId> stored;
    private final Set<Long> refused = new HashSet<>();

    /** @param stored is told which assets the grid has from now on */
    QueueWorker(
            UploadQueue queue,
            AssetService grid,
            InventorySaves saves,
            AssetCounters counters,
            Consumer<AssetId> stored) {
        this.queue = queue;
        this.grid = grid;
        this.saves = saves;
        this.counters = counters;
        this.stored = stored;
    }

    /** How a round ended. */
    enum Round {
        ALL_DONE,
        GRID_AWAY,
        SOME_REFUSED
    }

    /** Tries everything that waits once. */
    Round round() {
        for (var entry : queue.waiting()) {
            if (Thread.currentThread().isInterrupted() || !survived(entry)) {
                return Round.GRID_AWAY;
            }
        }
        return queue.waiting().isEmpty() ? Round.ALL_DONE : Round.SOME_REFUSED;
    }

    /** What nobody foresaw with one of them costs the others nothing; it waits on. False if the grid is away. */
    private boolean survived(Entry entry) {
        return CompletableFuture.supplyAsync(() -> gridIsThereFor(entry), Runnable::run)
                .exceptionally(bug -> {
                    LOG.log(Level.ERROR, "event=asset-upload-broken asset=" + entry.id() + "; it waits on", bug);
                    return true;
                })
                .join();
    }

    private boolean gridIsThereFor(Entry entry) {
        var asset = queue.read(entry);
        if (asset.isEmpty()) {
            return true;
        }
        try {
            if (isBrought(entry, asset.get())) {
                save(entry);
                stored.accept(entry.id());
                queue.done(entry);
                counters.uploads.increment();
                LOG.log(Level.INFO, "event=asset-upload-done asset={0} since={1}", entry.id(), entry.since());
            }
            return true;
        } catch (ServiceUnavailableException away) {
            counters.retries.increment();
            return false;
        }
    }

    /** False if the grid is there and does not take it; throws if it is away. */
    private boolean isBrought(Entry entry, Asset asset) {
        try {
            grid.store(asset);
            return true;
        } catch (ServiceUnavailableException failed) {
            // away, or the answer alone was lost, or it is not wanted: a question that changes nothing tells
            if (grid.existing(List.of(entry.id())).contains(entry.id())) {
                return true;
            }
            counters.retries.increment();
            if (refused.add(entry.number())) {
                LOG.log(
                        Level.WARNING,
                        "event=asset-upload-refused asset={0} since={1} problem=\"{2}\"; it waits on",
                        entry.id(),
                        entry.since(),
                        failed.getMessage());
            }
            return false;
        }
    }

    private void save(Entry entry) {
        if (entry.save().isPresent() && !queue.hasNewer(entry)) {
            saves.apply(entry.save().get(), entry.id());
        }
    }
}
