// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Transactions;

/** Marks ids as they are found, many with one statement: of those that contents yield, few are assets. Not thread-safe. */
final class FoundIds implements Consumer<AssetId> {
    private static final int AT_ONCE = 1000;

    private final Transactions transactions;
    private final Elsewhere elsewhere;
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private int marked;

    FoundIds(Transactions transactions, Elsewhere elsewhere) {
        this.transactions = transactions;
        this.elsewhere = elsewhere;
    }

    @Override
    public void accept(AssetId id) {
        waiting.add(id.value());
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /** Marks what was not marked yet; says how many have been in all. */
    int flush() {
        if (!waiting.isEmpty()) {
            var ids = List.copyOf(waiting);
            marked += transactions.call(em -> new MarkTable(em).mark(ids));
            marked += elsewhere.mark(ids);
            waiting.clear();
        }
        return marked;
    }
}
