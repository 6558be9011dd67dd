// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link HousekeepingSettings}: {@code skerry.presence.arrival-minutes}, 60 if not set; the slowest viewer is in
 * its region long before; {@code skerry.audit.days}, two years if not set.
 */
@ApplicationScoped
public class HousekeepingConfiguration {
    static final String ARRIVAL = "skerry.presence.arrival-minutes";
    static final int DEFAULT_MINUTES = 60;
    static final String AUDIT = "skerry.audit.days";
    static final int DEFAULT_AUDIT_DAYS = 730;

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
    HousekeepingSettings settings() {
        return settings(config);
    }

    private static HousekeepingSettings settings(Config config) {
        return new HousekeepingSettings(
                Duration.ofMinutes(
                        config.getOptionalValue(ARRIVAL, Integer.class).orElse(DEFAULT_MINUTES)),
                config.getOptionalValue(AUDIT, Integer.class).orElse(DEFAULT_AUDIT_DAYS));
    }
}
