// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.List;

/** What a look at a configuration found: all of it at once. Immutable. */
public record CheckReport(List<String> problems, List<String> warnings) {
    /** Can be used. */
    public static final int USABLE = 0;

    /** Cannot be used. */
    public static final int UNUSABLE = 1;

    /** Was not looked at: the command was wrong, or a file could not be read. */
    public static final int UNREADABLE = 2;

    public CheckReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public int exitCode() {
        return problems.isEmpty() ? USABLE : UNUSABLE;
    }

    /** A line for each, and one for the whole. */
    public String text() {
        var text = new StringBuilder();
        problems.forEach(problem -> text.append("wrong    ")
                .append(problem.strip().replace("\n", "\n         "))
                .append('\n'));
        warnings.forEach(warning -> text.append("warning  ").append(warning).append('\n'));
        text.append(
                problems.isEmpty()
                        ? "The configuration can be used"
                        : "The configuration cannot be used: " + problems.size() + " to be corrected");
        return text.append(warnings.isEmpty() ? ".\n" : "; warnings: " + warnings.size() + ".\n")
                .toString();
    }
}
