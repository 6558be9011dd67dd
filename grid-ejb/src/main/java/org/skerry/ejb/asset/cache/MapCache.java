// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.figures.StoreCounts;
import org.skerry.ejb.asset.outage.Outage;

/**
 * A cache that is a map, such as Infinispan's. Keys are texts and values arrays, which outlive this deployment in a server
 * whose map does. Thread-safe.
 */
final class MapCache implements AssetCache {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final Supplier<ConcurrentMap<String, byte[]>> map;
    private final StoreCounts counts;
    private final Outage outage;

    /** @param map may throw as the map itself may: both are tried again later */
    MapCache(String name, Supplier<ConcurrentMap<String, byte[]>> map, Clock clock, StoreCounts counts) {
        this.counts = counts;
        this.map = map;
        this.outage = new Outage(name, BETWEEN_ATTEMPTS, clock);
    }

    @Override
    public Optional<byte[]> get(AssetId id) {
        return attempt(it -> it.get(id.toString()));
    }

    @Override
    public void put(AssetId id, byte[] entry) {
        attempt(it -> it.put(id.toString(), entry));
    }

    @Override
    public void remove(AssetId id) {
        attempt(it -> it.remove(id.toString()));
    }

    /**
     * What the map throws, such as while its container stops, are exceptions of a library that is the server's and not
     * ours. A future, completed by this thread, takes them all without naming them.
     */
    private Optional<byte[]> attempt(Function<ConcurrentMap<String, byte[]>, byte @Nullable []> work) {
        if (outage.reasonNotToTry().isPresent()) {
            return Optional.empty();
        }
        var done = CompletableFuture.completedFuture(map).thenApply(it -> Optional.ofNullable(work.apply(it.get())));
        if (done.isCompletedExceptionally()) {
            counts.failed();
            outage.failed(problem(done));
            return Optional.empty();
        }
        outage.worked();
        return done.join();
    }

    private static String problem(CompletableFuture<?> failed) {
        try {
            failed.join();
            return "";
        } catch (CompletionException thrown) {
            if (thrown.getCause() instanceof Error fatal) {
                throw fatal;
            }
            return String.valueOf(thrown.getCause());
        }
    }
}
