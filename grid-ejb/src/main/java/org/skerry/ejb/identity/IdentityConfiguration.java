// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link IdentitySettings}: {@code skerry.identity.idle-minutes}, 30 if not set; {@code skerry.identity.life-hours},
 * 12 if not set.
 */
@ApplicationScoped
public class IdentityConfiguration {
    static final String IDLE = "skerry.identity.idle-minutes";
    static final String LIFE = "skerry.identity.life-hours";
    static final int DEFAULT_IDLE_MINUTES = 30;
    static final int DEFAULT_LIFE_HOURS = 12;

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
    IdentitySettings settings() {
        return settings(config);
    }

    private static IdentitySettings settings(Config config) {
        return new IdentitySettings(
                Duration.ofMinutes(config.getOptionalValue(IDLE, Integer.class).orElse(DEFAULT_IDLE_MINUTES)),
                Duration.ofHours(config.getOptionalValue(LIFE, Integer.class).orElse(DEFAULT_LIFE_HOURS)));
    }
}
