// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;

class CachingStorageProviderTest implements StorageProviderContract {
    private final StorageProvider caching = new CachingStorageProvider(
            new MapCache("map", new ConcurrentHashMap<>(), Clock.systemUTC()), new InMemoryStorageProvider(), 100_000);

    @Override
    public StorageProvider testee() {
        return caching;
    }
}
