// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.skerry.api.id.AssetId;
import org.skerry.region.tick.NanoClock;

/** Ids that the grid was asked for a short while ago and did not have. Thread-safe. */
final class MissingAssets {
    private static final int MOST = 50_000;

    private final Cache<AssetId, Boolean> missing;

    /** @param memory how long one is remembered; zero remembers nothing */
    MissingAssets(Duration memory, NanoClock clock) {
        missing = Caffeine.newBuilder()
                .maximumSize(memory.isZero() ? 0 : MOST)
                .expireAfterWrite(memory)
                .ticker(clock::nanos)
                .executor(Runnable::run)
                .build();
    }

    boolean contains(AssetId id) {
        return missing.getIfPresent(id) != null;
    }

    void add(AssetId id) {
        missing.put(id, true);
    }

    void remove(AssetId id) {
        missing.invalidate(id);
    }

    void clear() {
        missing.invalidateAll();
    }
}
