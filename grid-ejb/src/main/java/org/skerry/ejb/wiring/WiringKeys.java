// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import org.eclipse.microprofile.config.Config;
import org.skerry.connector.call.CallerIdentityReader;

/** Looks at the keys of this package with nothing running. */
public final class WiringKeys {
    private WiringKeys() {}

    /**
     * Looks at all keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        for (var name : ServiceWiring.NAMES) {
            ServiceChoice.of(config, name);
        }
        for (var key : config.getPropertyNames()) {
            if (key.startsWith(ServiceWiring.PREFIX)) {
                ServiceWiring.expectName(key);
            }
        }
        config.getOptionalValue(ServiceWiring.MAP_TILES, String.class)
                .ifPresent(value -> ServiceChoice.parse(ServiceWiring.MAP_TILES, value));
        var identity =
                CallerIdentityReader.read(ServiceWiring.IDENTITY, key -> config.getOptionalValue(key, String.class));
        if (!identity.problems().isEmpty()) {
            throw new IllegalStateException(String.valueOf(identity.problems()));
        }
    }
}
