// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ConcurrentMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.figures.StoreMeters;
import org.skerry.ejb.asset.wiring.NamedCache;

/**
 * The Infinispan that the application server has: its cache {@code assets} in the container {@code skerry}, whose bounds
 * wildfly-config sets. It lies in the heap of this server and holds nothing after a restart.
 */
@ApplicationScoped
public class InfinispanCache implements NamedCache {
    static final String NAME = "infinispan";
    /** Made by wildfly-config/src/main/cli/60-asset-cache.cli, started by {@link InfinispanDemand}. */
    static final String MAP = "java:jboss/infinispan/cache/skerry/assets";

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    StoreMeters meters;

    private volatile @Nullable ConcurrentMap<String, byte[]> map;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        CacheSettings.largest(config);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check() {
        CacheSettings.largest(config);
    }

    @Override
    public StorageProvider before(StorageProvider behind) {
        return new CachingStorageProvider(
                new MapCache(NAME, this::map, clock, meters.of(NAME)),
                behind,
                CacheSettings.largest(config),
                meters.of(NAME));
    }

    /** Looked up when it is first needed: the server starts it beside the deployment. */
    @SuppressWarnings("BanJNDI") // a name of the server itself, which nobody else gives
    private ConcurrentMap<String, byte[]> map() {
        var known = map;
        if (known == null) {
            try {
                known = InitialContext.doLookup(MAP);
            } catch (NamingException notYet) {
                throw new IllegalStateException("the server has no cache " + MAP, notYet);
            }
            map = known;
        }
        return known;
    }
}
