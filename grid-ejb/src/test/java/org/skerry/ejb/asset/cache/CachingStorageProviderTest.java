// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.ejb.asset.figures.StoreCounts;

class CachingStorageProviderTest implements StorageProviderContract {
    private final StoreCounts counts = new StoreCounts(Clock.systemUTC());
    private final ConcurrentHashMap<String, byte[]> map = new ConcurrentHashMap<>();
    private final StorageProvider caching = new CachingStorageProvider(
            new MapCache("map", () -> map, Clock.systemUTC(), counts), new InMemoryStorageProvider(), 100_000, counts);

    @Override
    public StorageProvider testee() {
        return caching;
    }
}
