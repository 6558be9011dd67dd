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
import org.skerry.api.id.AssetId;

/**
 * Bodies of answers, as they were sent, for assets that are asked for again; of large ones for those that were asked for
 * before, so that what is read once is never whole in memory. An asset never changes and what is missing is
 * not remembered, so that nothing in here can be out of date, whoever else writes to the same database. Map tiles, which
 * alone may be deleted, are never kept. What is removed in the database by hand is gone from here after {@link #LIFE}.
 * Bounded by bytes. Thread-safe.
 */
@Singleton
public class AssetReplies {
    /** Of the room for all; larger answers would push out too many others. */
    private static final int LARGEST_PART = 16;
    /** A larger asset is sent as it is read. */
    static final int LARGEST_ASSET = 64 * 1024;
    /** How many of those that were asked for once are known. */
    private static final int KNOWN = 20_000;

    private static final Duration LIFE = Duration.ofMinutes(10);
    /** What an entry takes beside its bytes. */
    private static final int OVERHEAD = 160;

    private final Cache<Key, KeptBody> bodies;
    private final Cache<Key, Boolean> askedOnce;
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
                .weigher((Key _, KeptBody body) -> (int) body.length() + OVERHEAD)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                // its housekeeping is short, and a container's threads are not ours to start
                .executor(Runnable::run)
                .build();
        this.askedOnce = Caffeine.newBuilder()
                .maximumSize(maxBytes == 0 ? 0 : KNOWN)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Whether nothing is kept at all, by configuration. */
    boolean isOff() {
        return maxBytes == 0;
    }

    Optional<KeptBody> get(AssetId id, Part part) {
        return Optional.ofNullable(bodies.getIfPresent(new Key(id, part)));
    }

    /** Keeps an answer if it may be kept; returns it either way. */
    KeptBody keep(AssetMetadata asset, Part part, KeptBody body) {
        if (mayBeKept(asset, body.length())) {
            bodies.put(new Key(asset.id(), part), body);
        }
        return body;
    }

    /**
     * Whether a large answer is worth being kept: it is asked for again.
     *
     * @param length of the answer, in bytes
     */
    boolean isAskedAgain(AssetMetadata asset, Part part, long length) {
        return mayBeKept(asset, length) && askedOnce.asMap().putIfAbsent(new Key(asset.id(), part), true) != null;
    }

    private boolean mayBeKept(AssetMetadata asset, long length) {
        var mayVanish = (asset.flags() & AssetMetadata.FLAG_MAPTILE) != 0;
        return !mayVanish && length <= maxBytes / LARGEST_PART;
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
