// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of a file without knowing more than the catalogue.
 *
 * @param problems because of which a start is refused
 * @param warnings that an operator should read
 */
public record FileCheck(List<String> problems, List<String> warnings) {
    private static final String OURS = "skerry.";

    public FileCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Who reads a file, which decides what it can say. */
    public enum Place {
        /** An application in a server that has read its own settings before. */
        APPLICATION_SERVER,
        /** A process that reads all of it itself. */
        PROCESS
    }

    /** Looks at what a file says. */
    public static FileCheck of(PropertiesFile file, Place place) {
        var problems = new ArrayList<String>();
        var warnings = new ArrayList<>(file.repeated());
        for (var entry : file.entries()) {
            var at = file.name() + " line " + entry.line() + ": " + entry.key();
            if (!entry.key().startsWith(OURS)) {
                continue;
            }
            var known = KeyCatalogue.all().find(entry.key());
            if (known.isEmpty()) {
                warnings.add(at + " is no key"
                        + KeyCatalogue.all()
                                .nearest(entry.key())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; docs/configuration.md has them all"));
                continue;
            }
            if (place == Place.APPLICATION_SERVER) {
                elsewhere(known.get()).ifPresent(remedy -> problems.add(at + " " + remedy));
            }
        }
        return new FileCheck(problems, warnings);
    }

    private static Optional<String> elsewhere(ConfigKey key) {
        return switch (key.reader()) {
            case WILDFLY ->
                Optional.of("is read by the application server before any file: give it as -D" + key.name()
                        + "=…, or in the environment as " + variable(key));
            case LAUNCHER -> Optional.of("is of the command that runs everything: give it as -D" + key.name() + "=…");
            case STANDALONE ->
                Optional.of("is read by the standalone process alone: take it out of the file of this grid");
            case ENVIRONMENT, GRID, REGION, BOTH -> Optional.empty();
        };
    }

    private static String variable(ConfigKey key) {
        return key.name().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
