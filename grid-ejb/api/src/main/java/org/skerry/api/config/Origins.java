// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people where a value is from, of what a configuration's sources call themselves.
 *
 * @param files those that are sources, under their names
 * @param environment of the process, by which the variable is found
 */
public record Origins(List<PropertiesFile> files, Map<String, String> environment) {
    public Origins {
        files = List.copyOf(files);
        environment = Map.copyOf(environment);
    }

    /** Of this process. */
    public static Origins of(List<PropertiesFile> files) {
        return new Origins(files, System.getenv());
    }

    /** What to call the source of a key's value. */
    public String of(String named, String key) {
        // as SmallRye's source of properties calls itself
        var bracket = named.indexOf("[source=");
        var source = bracket < 0 ? named : named.substring(bracket + "[source=".length(), named.length() - 1);
        for (var file : files) {
            if (file.name().equals(source)) {
                var line = file.line(key);
                return line.isPresent() ? source + " line " + line.getAsInt() : source;
            }
        }
        var lower = source.toLowerCase(Locale.ROOT);
        if (lower.contains("sysprop") || lower.contains("system prop")) {
            return "system property";
        }
        if (lower.contains("env")) {
            return variable(key).map(name -> "environment " + name).orElse("environment");
        }
        return source;
    }

    /** The variable that stands for a key, in the order in which MicroProfile Config looks for them. */
    private Optional<String> variable(String key) {
        var replaced = key.replaceAll("[^A-Za-z0-9_]", "_");
        return List.of(key, replaced, replaced.toUpperCase(Locale.ROOT)).stream()
                .filter(environment::containsKey)
                .findFirst();
    }
}
