// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.figures.MeteredStorage;
import org.skerry.ejb.asset.figures.StoreMeters;
import org.skerry.ejb.asset.wiring.ReadChain;

/** Chains what {@code skerry.assets.read-also} names behind the store. */
@ApplicationScoped
public class ConfiguredChain implements ReadChain {
    /** Whether what is read from the others is put into the store; true unless said otherwise. */
    static final String MIGRATE = "skerry.assets.read-also.migrate";

    @Inject
    Config config;

    @Inject
    StoreMeters meters;

    /**
     * Looks at its key, with nothing running.
     *
     * @throws IllegalStateException naming it, its value and the remedy
     */
    public static void check(Config config) {
        isMigrating(config);
    }

    @Override
    public StorageProvider of(StorageProvider store, List<StorageProvider> others) {
        var migrating = isMigrating();
        return new ChainStorageProvider(
                store, others.stream().map(other -> source(other, migrating)).toList());
    }

    private ChainSource source(StorageProvider other, boolean migrating) {
        var name = other.toString();
        var counts = meters.of(name);
        var source = new ChainSource(name, new MeteredStorage(other, counts), migrating);
        counts.also("migrated", () -> source.figures().migrated());
        counts.also("not_migrated", () -> source.figures().notMigrated());
        return source;
    }

    boolean isMigrating() {
        return isMigrating(config);
    }

    private static boolean isMigrating(Config config) {
        var value =
                config.getOptionalValue(MIGRATE, String.class).orElse("true").strip();
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalStateException(
                    MIGRATE + " is '" + value + "': write true or false, or leave it out for true.");
        }
        return value.equals("true");
    }
}
