// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.asset.StorageProvider;

/** One that a chain reads from besides the store, and how often it did. Thread-safe. */
public final class ChainSource {
    private final String name;
    private final StorageProvider provider;
    private final boolean migrating;
    final LongAdder found = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder migrated = new LongAdder();
    final LongAdder notMigrated = new LongAdder();

    /**
     * @param name for logs and figures
     * @param migrating whether what is read from it is put into the store
     */
    public ChainSource(String name, StorageProvider provider, boolean migrating) {
        this.name = name;
        this.provider = provider;
        this.migrating = migrating;
    }

    /**
     * What was counted since the start.
     *
     * @param found questions that it had the answer to when the store had not
     * @param failed questions that it could not answer
     * @param migrated assets that were put into the store
     * @param notMigrated attempts at it that failed; the reader got the asset all the same
     */
    public record Figures(String name, long found, long failed, long migrated, long notMigrated) {}

    String name() {
        return name;
    }

    StorageProvider provider() {
        return provider;
    }

    boolean isMigrating() {
        return migrating;
    }

    Figures figures() {
        return new Figures(name, found.sum(), failed.sum(), migrated.sum(), notMigrated.sum());
    }
}
