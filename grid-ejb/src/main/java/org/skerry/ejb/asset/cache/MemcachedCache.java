// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.exception.MemcachedDecodeException;
import net.rubyeye.xmemcached.exception.MemcachedException;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.figures.StoreCounts;
import org.skerry.ejb.asset.outage.Outage;

/** Memcached servers, each id on one of them. Whoever can reach them can read and replace what is in them. Thread-safe. */
final class MemcachedCache implements AssetCache, AutoCloseable {
    static final String NAME = "memcached";
    private static final String KEYS = "skerry:asset:";
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final MemcachedClient client;
    private final int lifetimeSeconds;
    private final StoreCounts counts;
    private final Outage outage;

    MemcachedCache(MemcachedSettings settings, Clock clock, StoreCounts counts) {
        this.counts = counts;
        try {
            client = MemcachedClients.client(settings);
        } catch (IOException noSelector) {
            throw new UncheckedIOException(noSelector);
        }
        lifetimeSeconds = Math.toIntExact(settings.lifetime().toSeconds());
        outage = new Outage(NAME, BETWEEN_ATTEMPTS, clock);
    }

    /** A question to the client. */
    @FunctionalInterface
    private interface Question<T> {
        @Nullable
        T ask() throws TimeoutException, InterruptedException, MemcachedException;
    }

    @Override
    public Optional<byte[]> get(AssetId id) {
        return attempt(() -> client.<byte[]>get(key(id)));
    }

    @Override
    public void put(AssetId id, byte[] entry) {
        attempt(() -> client.set(key(id), lifetimeSeconds, entry));
    }

    @Override
    public void remove(AssetId id) {
        attempt(() -> client.delete(key(id)));
    }

    private static String key(AssetId id) {
        return KEYS + id;
    }

    private <T> Optional<T> attempt(Question<T> question) {
        if (outage.reasonNotToTry().isPresent()) {
            return Optional.empty();
        }
        try {
            var answer = question.ask();
            outage.worked();
            return Optional.ofNullable(answer);
        } catch (TimeoutException | MemcachedException | MemcachedDecodeException broken) {
            counts.failed();
            outage.failed(String.valueOf(broken.getMessage()));
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            client.shutdown();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
