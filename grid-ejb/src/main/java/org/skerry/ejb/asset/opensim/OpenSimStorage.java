// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.asset.figures.StoreMeters;
import org.skerry.ejb.asset.wiring.NamedStorage;

/** The assets of an OpenSimulator, as {@code skerry.assets.opensim.*} say. Thread-safe. */
@ApplicationScoped
public class OpenSimStorage implements NamedStorage {
    static final String NAME = "opensim";

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    StoreMeters meters;

    private @Nullable OpenSimStorageProvider provider;
    private volatile boolean checked;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        OpenSimSettings.of(config);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A database that is not up now holds up no start: it is told in the log, and asked again when it is needed. Once all was right, no more is asked. */
    @Override
    public void check() {
        var made = provider();
        if (!checked) {
            checked = made.check().isEmpty();
        }
    }

    @Override
    public synchronized OpenSimStorageProvider provider() {
        var made = provider;
        if (made == null) {
            made = of(OpenSimSettings.of(config), clock, OpenSimLimits.USUAL);
            provider = made;
            var counted = made;
            meters.of(NAME).also("lost", () -> counted.figures().lost());
            meters.of(NAME).also("damaged", () -> counted.figures().damaged());
        }
        return made;
    }

    static OpenSimStorageProvider of(OpenSimSettings settings, Clock clock, OpenSimLimits limits) {
        return new OpenSimStorageProvider(
                new Connections(settings, clock, limits),
                new OpenSimQueries(settings, limits),
                settings.files()
                        .<OpenSimLayout>map(
                                folder -> new FileLayout(new HashedFiles(folder, settings.spool()), limits.largest()))
                        .orElseGet(() -> new RowLayout(limits.largest())));
    }

    @PreDestroy
    synchronized void close() {
        var made = provider;
        if (made != null) {
            made.close();
        }
    }
}
