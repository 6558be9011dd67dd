// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads {@link BackOffSettings}: {@code skerry.login.back-off}, true if not set. */
@ApplicationScoped
public class BackOffConfiguration {
    static final String ENABLED = "skerry.login.back-off";

    @Inject
    Config config;

    @Produces
    BackOffSettings settings() {
        return new BackOffSettings(
                config.getOptionalValue(ENABLED, Boolean.class).orElse(true));
    }
}
