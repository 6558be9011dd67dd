// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AssetId;
import org.skerry.region.door.AssetFigures;

/** Assets in memory, bounded by their bytes. Thread-safe; never blocks. */
final class MemoryCache {
    /** What an entry takes besides its content: metadata, ids, the cache's own. */
    private static final int OVERHEAD = 400;

    private final Cache<AssetId, Asset> assets;

    /** @param mostBytes 0 keeps nothing */
    MemoryCache(long mostBytes) {
        assets = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((AssetId id, Asset asset) -> weight(asset))
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Asset asset) {
        return asset.data().length() + OVERHEAD;
    }

    Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(assets.getIfPresent(id));
    }

    void put(Asset asset) {
        assets.put(asset.metadata().id(), asset);
    }

    void remove(AssetId id) {
        assets.invalidate(id);
    }

    void clear() {
        assets.invalidateAll();
    }

    AssetFigures.Store figures() {
        var bytes = assets.policy().eviction().stream()
                .mapToLong(bound -> bound.weightedSize().orElse(0))
                .sum();
        return new AssetFigures.Store(assets.estimatedSize(), bytes);
    }
}
