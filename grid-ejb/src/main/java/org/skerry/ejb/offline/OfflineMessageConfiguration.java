// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Reads {@link OfflineMessageSettings}; a stock grid keeps 25 messages for two weeks. */
@ApplicationScoped
public class OfflineMessageConfiguration {
    static final String LIMIT = "skerry.offline-messages.limit";
    static final String DAYS = "skerry.offline-messages.days";
    static final int DEFAULT_LIMIT = 25;
    static final int DEFAULT_DAYS = 14;

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
    OfflineMessageSettings settings() {
        return settings(config);
    }

    private static OfflineMessageSettings settings(Config config) {
        return new OfflineMessageSettings(
                config.getOptionalValue(LIMIT, Integer.class).orElse(DEFAULT_LIMIT),
                Duration.ofDays(config.getOptionalValue(DAYS, Integer.class).orElse(DEFAULT_DAYS)));
    }
}
