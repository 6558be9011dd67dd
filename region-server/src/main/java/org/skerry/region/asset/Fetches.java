// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.asset.Asset;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;

/**
 * Fetches an asset once for all who ask for it at the same time, and so many different ones at once, the others in the
 * order of their asking. Nobody waits longer than a limit; what nobody waits for any more is not fetched. Thread-safe.
 */
final class Fetches {
    private static final String NAME = "assets";

    private final Source source;
    private final Executor executor;
    private final Semaphore turns;
    private final Duration patience;
    private final LongAdder started;
    private final LongAdder merged;
    private final Map<AssetId, Fetch> running = new ConcurrentHashMap<>();

    /** Where assets come from; blocks. */
    @FunctionalInterface
    interface Source {
        /**
         * Gets one.
         *
         * @param fetch to be told what is found
         */
        Optional<Asset> get(Fetch fetch);
    }

    /** Where to count those that were begun and those that found one under way. */
    record Figures(LongAdder started, LongAdder merged) {}

    /** One that is under way. */
    static final class Fetch {
        private static final int CLOSED = -1;

        private final AssetId id;
        private final CompletableFuture<Optional<Asset>> result = new CompletableFuture<>();
        private final AtomicInteger askers = new AtomicInteger();
        private volatile boolean stored;

        private Fetch(AssetId id) {
            this.id = id;
        }

        AssetId id() {
            return id;
        }

        /** Whether the asset was stored since this began, so that its absence says nothing. */
        boolean stored() {
            return stored;
        }

        private boolean join() {
            return askers.updateAndGet(now -> now == CLOSED ? CLOSED : now + 1) != CLOSED;
        }

        private void leave() {
            askers.updateAndGet(now -> now == CLOSED ? CLOSED : now - 1);
        }

        /** True if nobody waits, and nobody can begin to. */
        private boolean close() {
            return askers.compareAndSet(0, CLOSED);
        }
    }

    /**
     * @param executor runs each fetch; its threads may block
     * @param most fetched at once
     * @param patience how long anybody waits
     */
    Fetches(Source source, Executor executor, int most, Duration patience, Figures figures) {
        this.source = source;
        this.executor = executor;
        this.turns = new Semaphore(most, true);
        this.patience = patience;
        this.started = figures.started;
        this.merged = figures.merged;
    }

    /**
     * Gets one, or waits for the one under way.
     *
     * @throws ServiceUnavailableException if it cannot be had or takes too long
     */
    Optional<Asset> of(AssetId id) {
        while (true) {
            var fresh = new Fetch(id);
            var other = running.putIfAbsent(id, fresh);
            var fetch = other == null ? fresh : other;
            if (!fetch.join()) {
                running.remove(id, fetch);
                continue;
            }
            if (other == null) {
                start(fresh);
            } else {
                merged.increment();
            }
            try {
                return Patience.await(fetch.result, patience);
            } finally {
                fetch.leave();
            }
        }
    }

    /** Tells a fetch under way that its asset has been stored meanwhile. */
    void stored(AssetId id) {
        var fetch = running.get(id);
        if (fetch != null) {
            fetch.stored = true;
        }
    }

    private void start(Fetch fetch) {
        try {
            var _ = fetch.result.completeAsync(() -> inTurn(fetch), executor);
        } catch (RejectedExecutionException stopping) {
            running.remove(fetch.id, fetch);
            fetch.result.completeExceptionally(new ServiceUnavailableException(NAME, "the process is stopping"));
        }
    }

    private Optional<Asset> inTurn(Fetch fetch) {
        try {
            turns.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running.remove(fetch.id, fetch);
            throw new ServiceUnavailableException(NAME, "interrupted", stopping);
        }
        try {
            if (fetch.close()) {
                throw new ServiceUnavailableException(NAME, "nobody waits any more");
            }
            started.increment();
            return source.get(fetch);
        } finally {
            turns.release();
            running.remove(fetch.id, fetch);
        }
    }
}
