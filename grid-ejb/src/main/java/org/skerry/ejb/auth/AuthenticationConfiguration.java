// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads {@link AuthenticationSettings}: {@code skerry.auth.iterations}, 120000 (some 50 ms) if not set. */
@ApplicationScoped
public class AuthenticationConfiguration {
    static final String ITERATIONS = "skerry.auth.iterations";
    private static final int DEFAULT_ITERATIONS = 120_000;

    @Inject
    Config config;

    @Produces
    AuthenticationSettings settings() {
        return new AuthenticationSettings(
                config.getOptionalValue(ITERATIONS, Integer.class).orElse(DEFAULT_ITERATIONS));
    }
}
