// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetService;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.region.asset.Fetches.Fetch;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.GridServices;
import org.skerry.region.grid.BackOff;
import org.skerry.region.tick.BlockingGuard;
import org.skerry.region.tick.NanoClock;

/**
 * The grid's assets for all regions of the process. Reads come from memory, from what waits for the grid, from disk, and
 * from the grid at last, once for all who ask. {@link #store} returns when the grid has the asset and throws otherwise;
 * {@link #saves} is for what must not be lost while the grid is away. Thread-safe; blocks.
 */
public final class RegionAssets implements AssetService, AssetKeeper, AutoCloseable {
    /** Different assets fetched from the grid at once. */
    private static final int MOST_FETCHES = 32;

    private static final int MOST_READS = 16;
    private static final int MOST_WRITES = 64;
    private static final Duration FETCH_PATIENCE = Duration.ofSeconds(30);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(5);

    private static final long LAST_WRITES_SECONDS = 5;
    private static final Logger LOG = System.getLogger(RegionAssets.class.getName());

    private final AssetService grid;
    private final AssetCounters counters = new AssetCounters();
    private final MemoryCache memory;
    private final DiskCache disk;
    private final MissingAssets missing;
    private final Fetches reads;
    private final Fetches fetches;
    private final Semaphore writes = new Semaphore(MOST_WRITES);
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("asset-", 0).factory());
    private final Optional<UploadQueue> queue;
    private final Optional<QueueRunner> runner;
    private final ItemSaver saver;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** What a process brings along; tests bring their own. */
    record Surroundings(NanoClock clock, InstantSource time, RandomGenerator random) {}

    RegionAssets(AssetsConfig config, Path data, GridServices services, Surroundings around) {
        grid = services.assets();
        memory = new MemoryCache(config.memoryBytes());
        disk = new DiskCache(
                config.folder().orElse(data.resolve("assets").resolve("cache")),
                config.diskBytes(),
                counters,
                around.clock,
                around.time);
        missing = new MissingAssets(Duration.ofSeconds(config.missingSeconds()), around.clock);
        reads = new Fetches(
                this::read,
                executor,
                MOST_READS,
                READ_PATIENCE,
                new Fetches.Figures(counters.diskReads, counters.merged));
        fetches = new Fetches(
                this::fetch,
                executor,
                MOST_FETCHES,
                FETCH_PATIENCE,
                new Fetches.Figures(counters.fetches, counters.merged));
        queue = queue(config, data, around.time);
        runner = queue.map(waiting -> new QueueRunner(
                new QueueWorker(waiting, grid, new InventorySaves(services.inventory()), counters, this::stored),
                BackOff.standard(around.random)));
        saver = new ItemSaver(services.withAssets(this), queue, this::kept, executor, around.time);
        executor.execute(disk::scan);
        runner.ifPresent(executor::execute);
    }

    /**
     * Opens what an earlier life has left and begins to bring to the grid what waits for it.
     *
     * @param data the process's folder
     * @param services the grid's own, each call of which goes to the grid
     */
    public static RegionAssets open(AssetsConfig config, Path data, GridServices services, RandomGenerator random) {
        return new RegionAssets(
                config, data, services, new Surroundings(NanoClock.system(), InstantSource.system(), random));
    }

    private Optional<UploadQueue> queue(AssetsConfig config, Path data, InstantSource time) {
        var folder = data.resolve("assets").resolve("queue");
        if (config.queueBytes() == 0) {
            return Optional.empty();
        }
        try {
            var opened = UploadQueue.open(folder, config.queueBytes(), counters, time);
            var left = opened.figures();
            if (left.depth() > 0) {
                LOG.log(
                        Level.INFO,
                        "event=asset-uploads-waiting count={0} bytes={1} oldest-seconds={2}",
                        left.depth(),
                        left.bytes(),
                        left.oldestSeconds());
            }
            return Optional.of(opened);
        } catch (IOException unusable) {
            LOG.log(
                    Level.ERROR,
                    "event=asset-queue-unusable folder={0} problem=\"{1}\"; nothing is kept for a grid that is away"
                            + " until the folder is mended and the process started again",
                    folder,
                    unusable);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        var here = atHand(id);
        if (here.isPresent() || isKnownToBeMissing(id)) {
            return here;
        }
        counters.misses.increment();
        return fetches.of(id);
    }

    private boolean isKnownToBeMissing(AssetId id) {
        if (id.isZero()) {
            return true;
        }
        if (missing.contains(id)) {
            counters.rememberedMissing.increment();
            return true;
        }
        return false;
    }

    @Override
    public Optional<Asset> atHand(AssetId id) {
        BlockingGuard.mayBlock("RegionAssets.atHand");
        var inMemory = memory.find(id);
        if (inMemory.isPresent()) {
            counters.memoryHits.increment();
            return inMemory;
        }
        var waiting = queue.flatMap(uploads -> uploads.find(id));
        if (waiting.isPresent()) {
            counters.queueHits.increment();
            return waiting;
        }
        if (!disk.mayHave(id)) {
            return Optional.empty();
        }
        try {
            return reads.of(id);
        } catch (ServiceUnavailableException slowDisk) {
            LOG.log(Level.DEBUG, "event=asset-cache-slow asset={0} problem=\"{1}\"", id, slowDisk.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Asset> read(Fetch read) {
        var found = disk.find(read.id());
        found.ifPresent(asset -> {
            counters.diskHits.increment();
            memory.put(asset);
        });
        return found;
    }

    private Optional<Asset> fetch(Fetch fetch) {
        var id = fetch.id();
        // a grid that answers with another id must not put its content under that one here
        var found = asked(id)
                .map(asset -> asset.metadata().id().equals(id)
                        ? asset
                        : new Asset(asset.metadata().withId(id), asset.data()));
        runner.ifPresent(QueueRunner::gridAnswered);
        if (found.isPresent()) {
            memory.put(found.get());
            writeBehind(found.get());
            return found;
        }
        missing.add(id);
        if (fetch.stored()) {
            missing.remove(id);
        }
        return found;
    }

    /** Tells the log when the grid stops to answer and when it does again, not each time. */
    private Optional<Asset> asked(AssetId id) {
        var answered = false;
        try {
            var found = grid.find(id);
            answered = true;
            return found;
        } finally {
            if (failing.getAndSet(!answered) == answered) {
                LOG.log(
                        answered ? Level.INFO : Level.WARNING,
                        "event=asset-fetches state={0}",
                        answered ? "working" : "failing");
            }
        }
    }

    /** It is a cache: with too much on its way to the disk, one file less does no harm. */
    private void writeBehind(Asset asset) {
        if (!writes.tryAcquire()) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    disk.put(asset);
                } finally {
                    writes.release();
                }
            });
        } catch (RejectedExecutionException stopping) {
            writes.release();
        }
    }

    @Override
    public Optional<AssetMetadata> findMetadata(AssetId id) {
        var here = atHand(id);
        return here.isPresent() || isKnownToBeMissing(id) ? here.map(Asset::metadata) : grid.findMetadata(id);
    }

    @Override
    public Optional<Octets> findData(AssetId id) {
        return find(id).map(Asset::data);
    }

    /** Of those that the grid has, not of those that are merely here. */
    @Override
    public Set<AssetId> existing(List<AssetId> ids) {
        BlockingGuard.mayBlock("RegionAssets.existing");
        var found = new LinkedHashSet<>(ids);
        found.removeIf(id -> queue.filter(uploads -> uploads.contains(id)).isEmpty());
        var others = ids.stream().filter(id -> !found.contains(id)).toList();
        if (!others.isEmpty()) {
            found.addAll(grid.existing(others));
        }
        return found;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Nothing is kept here: the grid's first content under the id counts, and only the grid knows that.
     */
    @Override
    public AssetId store(Asset asset) {
        BlockingGuard.mayBlock("RegionAssets.store");
        var id = grid.store(asset);
        stored(id);
        runner.ifPresent(QueueRunner::gridAnswered);
        return id;
    }

    private void kept() {
        runner.ifPresent(QueueRunner::added);
    }

    private void stored(AssetId id) {
        fetches.stored(id);
        missing.remove(id);
    }

    @Override
    public boolean delete(AssetId id) {
        BlockingGuard.mayBlock("RegionAssets.delete");
        var deleted = grid.delete(id);
        if (deleted) {
            memory.remove(id);
            disk.remove(id);
        }
        return deleted;
    }

    @Override
    public ItemSaves saves() {
        return saver;
    }

    /** All that outlive the process here; does not block. */
    public List<AssetId> held() {
        return disk.ids();
    }

    /** Forgets everything that the grid has as well: in memory, on disk, and what it did not have. */
    public void clear() {
        memory.clear();
        missing.clear();
        disk.clear();
    }

    /** As they are now; does not block. */
    public AssetFigures figures() {
        return new AssetFigures(
                counters.memoryHits.sum(),
                counters.diskHits.sum(),
                counters.queueHits.sum(),
                counters.misses.sum(),
                counters.fetches.sum(),
                counters.merged.sum(),
                counters.rememberedMissing.sum(),
                counters.corrupt.sum(),
                counters.diskTroubles.sum(),
                memory.figures(),
                disk.figures(),
                queue.map(UploadQueue::figures).orElse(AssetFigures.NONE.queue()));
    }

    /** Ends the work; what waits for the grid waits on disk. */
    @Override
    public void close() {
        runner.ifPresent(QueueRunner::close);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
