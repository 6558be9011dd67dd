// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.skerry.api.llsd.Llsd;

/** The counts of all stores and caches that this server has asked, by their names in the configuration. Thread-safe. */
@ApplicationScoped
public class StoreMeters {
    @Inject
    Clock clock;

    private final Map<String, StoreCounts> stores = new ConcurrentSkipListMap<>();

    /** Those of one, the same each time. */
    public StoreCounts of(String name) {
        return stores.computeIfAbsent(name, _ -> new StoreCounts(clock));
    }

    /** Of all, by name. */
    public Llsd.Array told() {
        return new Llsd.Array(stores.entrySet().stream()
                .<Llsd>map(store -> store.getValue().told(store.getKey()))
                .toList());
    }
}
