// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Reads {@link ScrubSettings}: {@code skerry.assets.scrub.bytes-per-second}, 20 MB if not set. */
@ApplicationScoped
public class ScrubConfiguration {
    static final String RATE = "skerry.assets.scrub.bytes-per-second";
    static final int DEFAULT_RATE = 20_000_000;

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
    ScrubSettings settings() {
        return settings(config);
    }

    private static ScrubSettings settings(Config config) {
        return new ScrubSettings(config.getOptionalValue(RATE, Integer.class).orElse(DEFAULT_RATE));
    }
}
