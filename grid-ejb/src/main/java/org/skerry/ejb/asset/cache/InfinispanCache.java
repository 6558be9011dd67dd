// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.wiring.NamedCache;

/**
 * The Infinispan that the application server has: its cache {@code assets} in the container {@code skerry}, whose bounds
 * wildfly-config sets. It lies in the heap of this server and holds nothing after a restart.
 */
@ApplicationScoped
public class InfinispanCache implements NamedCache {
    static final String NAME = "infinispan";

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    InfinispanMap infinispan;

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
                new MapCache(NAME, infinispan.map(), clock), behind, CacheSettings.largest(config));
    }
}
