// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.id.AssetId;

/**
 * Counts reads that come to the store; those that a cache before it answers are not seen. Thread-safe; memory is bounded:
 * when too many different ones were read, further ones are left out until the counts were taken.
 */
@ApplicationScoped
public class AssetReads {
    private static final int MOST = 2000;

    private volatile Map<AssetId, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts one. Costs no more than a look into a map. */
    public void count(AssetId id) {
        var now = counts;
        var known = now.get(id);
        if (known != null) {
            known.increment();
        } else if (now.size() < MOST) {
            now.computeIfAbsent(id, _ -> new LongAdder()).increment();
        }
    }

    /** What was counted since the last time, in the order of the ids, so that servers which write at once do not clash. */
    Map<AssetId, Long> take() {
        var taken = counts;
        counts = new ConcurrentHashMap<>();
        var all = new TreeMap<AssetId, Long>((one, other) -> one.value().compareTo(other.value()));
        taken.forEach((id, count) -> all.put(id, count.sum()));
        return all;
    }
}
