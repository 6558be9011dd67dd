// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Reads {@link JobSettings}: {@code skerry.assets.<kind>.every-hours}, never if not set. */
@ApplicationScoped
public class JobConfiguration {
    private static final List<String> KINDS = List.of("index", "scrub", "sweep");

    @Inject
    Config config;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        settings(config);
    }

    @Produces
    JobSettings settings() {
        return settings(config);
    }

    private static JobSettings settings(Config config) {
        var every = new LinkedHashMap<String, Duration>();
        for (var kind : KINDS) {
            var key = "skerry.assets." + kind + ".every-hours";
            var hours = config.getOptionalValue(key, Integer.class).orElse(0);
            if (hours < 0) {
                throw new IllegalStateException(
                        key + " is " + hours + ": set a number of hours above 0, or leave it out to start it by hand.");
            }
            if (hours > 0) {
                every.put(kind, Duration.ofHours(hours));
            }
        }
        return new JobSettings(every);
    }
}
