// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.figures.StoreMeters;
import org.skerry.ejb.asset.wiring.NamedCache;

/** The memcached servers that {@code skerry.assets.cache.memcached.*} name. Thread-safe. */
@ApplicationScoped
public class MemcachedStorageCache implements NamedCache {
    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    StoreMeters meters;

    private @Nullable MemcachedCache cache;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        CacheSettings.largest(config);
        MemcachedSettings.of(config);
    }

    @Override
    public String name() {
        return MemcachedCache.NAME;
    }

    /** Servers that are not up hold up no start. */
    @Override
    public void check() {
        CacheSettings.largest(config);
        MemcachedSettings.of(config);
    }

    @Override
    public StorageProvider before(StorageProvider behind) {
        return new CachingStorageProvider(cache(), behind, CacheSettings.largest(config), meters.of(name()));
    }

    private synchronized MemcachedCache cache() {
        var made = cache;
        if (made == null) {
            made = new MemcachedCache(MemcachedSettings.of(config), clock, meters.of(name()));
            cache = made;
        }
        return made;
    }

    @PreDestroy
    synchronized void close() {
        var made = cache;
        if (made != null) {
            made.close();
        }
    }
}
