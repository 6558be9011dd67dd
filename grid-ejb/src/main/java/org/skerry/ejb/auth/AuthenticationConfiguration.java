// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link AuthenticationSettings}: {@code skerry.auth.iterations}, 120000 (some 50 ms) if not set; {@code
 * skerry.auth.remember-seconds}, an hour if not set; {@code skerry.auth.allow-impersonation}, false if not set.
 */
@ApplicationScoped
public class AuthenticationConfiguration {
    static final String ITERATIONS = "skerry.auth.iterations";
    static final String REMEMBER = "skerry.auth.remember-seconds";
    static final String IMPERSONATION = "skerry.auth.allow-impersonation";
    private static final int DEFAULT_ITERATIONS = 120_000;
    private static final int DEFAULT_REMEMBER = 3600;

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
    AuthenticationSettings settings() {
        return settings(config);
    }

    private static AuthenticationSettings settings(Config config) {
        return new AuthenticationSettings(
                config.getOptionalValue(ITERATIONS, Integer.class).orElse(DEFAULT_ITERATIONS),
                Duration.ofSeconds(
                        config.getOptionalValue(REMEMBER, Integer.class).orElse(DEFAULT_REMEMBER)),
                config.getOptionalValue(IMPERSONATION, Boolean.class).orElse(false));
    }
}
