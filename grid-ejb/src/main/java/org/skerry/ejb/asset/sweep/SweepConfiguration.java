// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.skerry.ejb.wiring.ServicePlaces;

/** Reads {@link SweepSettings}: {@code skerry.assets.sweep.*}. */
@ApplicationScoped
public class SweepConfiguration {
    static final String GRACE = "skerry.assets.sweep.grace-days";
    static final String RECYCLE = "skerry.assets.sweep.recycle-days";
    static final String REPORTS = "skerry.assets.sweep.report-hours";
    static final String TRUST = "skerry.assets.sweep.trust-unreported";
    static final String REST = "skerry.assets.sweep.rest-millis";
    static final String PAGE = "skerry.assets.sweep.page";
    static final int DEFAULT_PAGE = 500;
    static final int DEFAULT_GRACE = 30;
    static final int DEFAULT_RECYCLE = 30;
    static final int DEFAULT_REPORTS = 26;
    static final int DEFAULT_REST = 20;

    private static final List<String> ROOTS =
            List.of("asset", "avatar", "bake", "grid", "group", "inventory", "offline", "profile");

    @Inject
    Config config;

    @Inject
    ServicePlaces places;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        settings(config, List.of());
    }

    @Produces
    SweepSettings settings() {
        // what marking begins with is asked of this server's database
        return settings(config, places.remote(ROOTS));
    }

    private static SweepSettings settings(Config config, List<String> elsewhere) {
        return new SweepSettings(
                Duration.ofDays(number(config, GRACE, DEFAULT_GRACE)),
                Duration.ofDays(number(config, RECYCLE, DEFAULT_RECYCLE)),
                Duration.ofHours(number(config, REPORTS, DEFAULT_REPORTS)),
                config.getOptionalValue(TRUST, Boolean.class).orElse(false),
                number(config, PAGE, DEFAULT_PAGE),
                Duration.ofMillis(number(config, REST, DEFAULT_REST)),
                elsewhere);
    }

    private static int number(Config config, String key, int otherwise) {
        return config.getOptionalValue(key, Integer.class).orElse(otherwise);
    }
}
