// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.util.ArrayList;
import java.util.List;

/** The configuration cannot be used. The message names every key, its value and the remedy, a line each. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    public ConfigException(List<String> problems) {
        super("The configuration cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = new ArrayList<>(problems);
    }

    /** Key, value and remedy of each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
