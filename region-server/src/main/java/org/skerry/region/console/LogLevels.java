// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.Map;

/** The levels of the process's log. Thread-safe. */
public interface LogLevels {
    /** Those that are set, by logger; the root's under {@code root}. */
    Map<String, String> levels();

    /**
     * Sets one until the process ends.
     *
     * @param logger {@code root}, or the name of a package or class
     * @throws CommandFailure if there is no such level
     */
    void set(String logger, String level) throws CommandFailure;
}
