// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.skerry.api.asset.InMemoryStorageProvider;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageProviderContract;
import org.skerry.ejb.asset.figures.StoreCounts;
import org.skerry.ejb.fixture.MapConfig;

class MemcachedStorageTest implements StorageProviderContract {
    private static MemcachedServer server;
    private static MemcachedCache cache;

    private final StorageProvider behind = new InMemoryStorageProvider();

    @BeforeAll
    static void start() {
        server = new MemcachedServer();
        cache = new MemcachedCache(
                MemcachedSettings.of(
                        new MapConfig(Map.of(MemcachedSettings.PREFIX + "servers", "127.0.0.1:" + server.port()))),
                Clock.systemUTC(),
                new StoreCounts(Clock.systemUTC()));
    }

    @AfterAll
    static void end() {
        if (server != null) {
            cache.close();
            server.close();
        }
    }

    @Override
    public StorageProvider testee() {
        return new CachingStorageProvider(cache, behind, 128 * 1024, new StoreCounts(Clock.systemUTC()));
    }
}
