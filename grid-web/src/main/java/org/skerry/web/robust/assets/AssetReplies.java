// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;

/**
 * Bodies of answers, as they were sent, for assets that are asked for again. An asset never changes and what is missing is
 * not remembered, so that nothing in here can be out of date, whoever else writes to the same database. Map tiles, which
 * alone may be deleted, are never kept. What is removed in the database by hand is gone from here after {@link #LIFE}.
 * Bounded by bytes. Thread-safe.
 */
@Singleton
public class AssetReplies {
    /** Of the room for all; larger answers would push out too many others. */
    private static final int LARGEST_PART = 16;
    /** A larger asset is sent as it is read, and is never whole in memory. */
    static final int LARGEST_ASSET = 64 * 1024;

    private static final Duration LIFE = Duration.ofMinutes(10);
    /** What an entry takes beside its bytes. */
    private static final int OVERHEAD = 160;

    private final Cache<Key, Octets> bodies;
    private final long maxBytes;

    /** What was asked of an asset. */
    enum Part {
        WHOLE,
        DATA
    }

    private record Key(AssetId id, Part part) {}

    @Inject
    public AssetReplies(@ConfigProperty(name = "skerry.assets.cache-bytes", defaultValue = "67108864") long maxBytes) {
        this(maxBytes, Ticker.systemTicker());
    }

    AssetReplies(long maxBytes, Ticker ticker) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("skerry.assets.cache-bytes is " + maxBytes
                    + ": write how many bytes of assets are kept in memory, 0 for none.");
        }
        this.maxBytes = maxBytes;
        this.bodies = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key _, Octets body) -> body.length() + OVERHEAD)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                // its housekeeping is short, and a container's threads are not ours to start
                .executor(Runnable::run)
                .build();
    }

    /** Whether nothing is kept at all, by configuration. */
    boolean isOff() {
        return maxBytes == 0;
    }

    Optional<Octets> get(AssetId id, Part part) {
        return Optional.ofNullable(bodies.getIfPresent(new Key(id, part)));
    }

    /** Keeps the answer to a small asset, if it may be kept; returns it either way. */
    Octets keep(AssetMetadata asset, Part part, Octets body) {
        var mayVanish = (asset.flags() & AssetMetadata.FLAG_MAPTILE) != 0;
        if (!mayVanish && body.length() <= maxBytes / LARGEST_PART) {
            bodies.put(new Key(asset.id(), part), body);
        }
        return body;
    }

    /** After a deletion, which a service behind us may allow where we would not. */
    void forget(AssetId id) {
        for (var part : Part.values()) {
            bodies.invalidate(new Key(id, part));
        }
    }

    /** Of all that is kept, what each takes beside its bytes included. */
    long bytes() {
        bodies.cleanUp();
        return bodies.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
