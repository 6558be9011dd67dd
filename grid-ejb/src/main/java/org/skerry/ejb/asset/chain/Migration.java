// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.StorageProvider;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;

/** Puts into the store what was read elsewhere, each asset once at a time. Thread-safe. */
final class Migration {
    private static final Logger LOG = System.getLogger(Migration.class.getName());

    private final StorageProvider store;
    private final Set<AssetId> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean trouble = new AtomicBoolean();

    Migration(StorageProvider store) {
        this.store = store;
    }

    /**
     * Copies an asset; its bytes must have the hash that its record says.
     *
     * @return whether the store has it now; false also while another thread is at it
     */
    boolean bring(ChainSource source, AssetEntry entry) {
        var id = entry.record().metadata().id();
        if (!underWay.add(id)) {
            return false;
        }
        try {
            return copied(source, entry);
        } finally {
            underWay.remove(id);
        }
    }

    private boolean copied(ChainSource source, AssetEntry entry) {
        try (var data = new VerifiedInput(entry.record(), entry.content().open())) {
            return switch (store.tryCreateAsset(entry.record().metadata(), data)) {
                case StorageResult.Success<AssetId> _ -> {
                    source.migrated.increment();
                    trouble.set(false);
                    yield true;
                }
                case StorageResult.Failure<AssetId>(var reason) -> failed(source, entry, reason);
                case StorageResult.NotFound<AssetId> _, StorageResult.AuthNeeded<AssetId> _ ->
                    failed(source, entry, "the store took it not");
            };
        } catch (IOException | ServiceUnavailableException broken) {
            return failed(source, entry, String.valueOf(broken.getMessage()));
        }
    }

    /** The first of many is told, not each: a full disk would fill the log as well. */
    private boolean failed(ChainSource source, AssetEntry entry, String reason) {
        source.notMigrated.increment();
        LOG.log(
                trouble.compareAndSet(false, true) ? Level.WARNING : Level.DEBUG,
                "asset={0} source={1} migrated=no problem={2}",
                entry.record().metadata().id(),
                source.name(),
                reason);
        return false;
    }
}
