// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A line of an ini file that says something.
 *
 * @param value as it stands there, without quotes
 */
record IniValue(Path file, int line, String section, String key, String value) {
    /** Under which the same key of the same section is found again. */
    String name() {
        return (section + "." + key).toLowerCase(Locale.ROOT);
    }

    IniValue withValue(String other) {
        return new IniValue(file, line, section, key, other);
    }

    /** File and line for people, without what all files have in common. */
    String place(Path root) {
        return (file.startsWith(root) ? root.relativize(file) : file) + ":" + line;
    }
}
