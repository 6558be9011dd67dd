// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A prepackaged set of values under a name. Each is a commented properties file of its own in the jar, with every key of
 * {@link KeyCatalogue#grid} and {@link KeyCatalogue#region} set or explained. Immutable.
 *
 * @param missing what of it is not built yet, with what to do instead; empty if it can be used
 */
public record Architecture(String name, Map<String, String> values, Optional<String> missing) {
    /** The key that chooses one. */
    public static final String KEY = "skerry.architecture";

    /** Below all that an operator says, and below what a deployment carries (100). */
    public static final int ORDINAL = 50;

    private static final List<String> NAMES = List.of("standalone", "grid", "standalone-hypergrid", "grid-hypergrid");
    /** One file would be longer than anybody reads. */
    private static final List<String> PARTS = List.of("", "-logins-and-regions");

    private static final String MISSING = "architecture.missing";

    public Architecture {
        values = Map.copyOf(values);
    }

    /** All that there are. */
    public static List<String> names() {
        return NAMES;
    }

    /** The one of a name, in whatever case; empty if there is none. */
    public static Optional<Architecture> named(String name) {
        return NAMES.stream().filter(name.strip()::equalsIgnoreCase).findFirst().map(Architecture::load);
    }

    /** What is wrong with a choice: an unknown name, or one of which a part is missing. */
    public static Optional<String> complaint(String chosen) {
        var found = named(chosen);
        if (found.isEmpty()) {
            return Optional.of(KEY + " is '" + chosen + "': write one of " + String.join(", ", NAMES)
                    + ", or leave it out for the defaults.");
        }
        return found.get().missing().map(lack -> KEY + " is '" + chosen + "': " + lack);
    }

    /** The name under which its values are a source of a configuration. */
    public String source() {
        return "architecture " + name;
    }

    private static Architecture load(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        PARTS.forEach(part -> values.putAll(file(name + part).values()));
        var missing = Optional.ofNullable(values.remove(MISSING));
        return new Architecture(name, values, missing);
    }

    private static PropertiesFile file(String name) {
        var resource = "/architecture/" + name + ".properties";
        var in = Architecture.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not in the jar");
        }
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return PropertiesFile.read(resource.substring(1), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
