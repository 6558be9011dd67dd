// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.util.List;
import java.util.Optional;
import org.skerry.api.config.SettingsPage;

/**
 * A configuration as it is, right or wrong.
 *
 * @param config empty if there are problems
 * @param problems key, value and remedy of each
 * @param warnings that an operator should read and that keep nothing from starting
 * @param settings all keys with their values and sources
 */
public record Inspection(
        Optional<ServerConfig> config, List<String> problems, List<String> warnings, SettingsPage settings) {
    public Inspection {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * The configuration, if it can be used.
     *
     * @throws ConfigException with all problems, if it cannot
     */
    public ServerConfig usable() throws ConfigException {
        return config.orElseThrow(() -> new ConfigException(problems));
    }
}
