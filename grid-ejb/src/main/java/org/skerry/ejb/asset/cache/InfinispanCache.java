// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ConcurrentMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
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
    private static final String JNDI = "java:jboss/infinispan/cache/skerry/assets";

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check() {
        CacheSettings.largest(config);
        map();
    }

    @Override
    public StorageProvider before(StorageProvider behind) {
        return new CachingStorageProvider(new MapCache(NAME, map(), clock), behind, CacheSettings.largest(config));
    }

    @SuppressWarnings("BanJNDI") // a constant name, in this server
    private static ConcurrentMap<String, byte[]> map() {
        try {
            return InitialContext.doLookup(JNDI);
        } catch (NamingException absent) {
            throw new IllegalStateException(
                    "skerry.assets.cache is '" + NAME + "': the server has no " + JNDI
                            + ": configure it as wildfly-config/src/main/cli/60-asset-cache.cli does, or write none.",
                    absent);
        }
    }
}
