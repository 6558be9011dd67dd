// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import org.eclipse.microprofile.config.Config;

/** Looks at the keys of this package with nothing running. */
public final class WiringKeys {
    private WiringKeys() {}

    /**
     * Looks at all keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        var keys = GridSwitchboard.keys(config);
        try (var connectors = GridSwitchboard.connectors(keys)) {
            GridSwitchboard.check(config, GridSwitchboard.places(keys, connectors));
        }
    }
}
