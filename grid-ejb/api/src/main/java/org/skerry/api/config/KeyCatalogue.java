// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys that there are, in the order of docs/configuration.md. Immutable. */
public final class KeyCatalogue {
    private static final KeyCatalogue GRID = new KeyCatalogue(read("grid.keys"));
    private static final KeyCatalogue REGION = new KeyCatalogue(read("region.keys"));
    private static final KeyCatalogue LAUNCHER = new KeyCatalogue(read("launcher.keys"));
    private static final KeyCatalogue STANDALONE = new KeyCatalogue(read("standalone.keys"));
    private static final KeyCatalogue ALL = new KeyCatalogue(Stream.of(GRID, REGION, LAUNCHER, STANDALONE)
            .flatMap(part -> part.keys.stream())
            .toList());

    private final List<ConfigKey> keys;

    private KeyCatalogue(List<ConfigKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Of the grid, including what only its application server or the environment can say. */
    public static KeyCatalogue grid() {
        return GRID;
    }

    /** Of region servers. */
    public static KeyCatalogue region() {
        return REGION;
    }

    /** Of {@code mvn -Prun}. */
    public static KeyCatalogue launcher() {
        return LAUNCHER;
    }

    public static KeyCatalogue all() {
        return ALL;
    }

    public List<ConfigKey> keys() {
        return keys;
    }

    /** What a key means: itself before a family that it could be of. */
    public Optional<ConfigKey> find(String key) {
        return keys.stream().filter(one -> one.matches(key)).min(Comparator.comparing(ConfigKey::isFamily));
    }

    /** The known key whose letters are nearest to one that is not known; empty if none is near. */
    public Optional<String> nearest(String unknown) {
        var most = Math.max(2, unknown.length() / 4);
        return keys.stream()
                .map(ConfigKey::name)
                .filter(name -> distance(filled(name, unknown), unknown) <= most)
                .min(Comparator.comparingInt(name -> distance(filled(name, unknown), unknown)));
    }

    /** A family with what the operator has where its name is free. */
    private static String filled(String name, String unknown) {
        var parts = name.split("\\.", -1);
        var theirs = unknown.split("\\.", -1);
        if (name.indexOf('<') < 0 || parts.length != theirs.length) {
            return name;
        }
        for (var i = 0; i < parts.length - 1; i++) {
            if (parts[i].startsWith("<")) {
                parts[i] = theirs[i];
            }
        }
        return String.join(".", parts);
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }

    private static List<ConfigKey> read(String resource) {
        var in = KeyCatalogue.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not in the jar");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ConfigKey> read(BufferedReader lines) throws IOException {
        var keys = new ArrayList<ConfigKey>();
        Map<String, String> parts = new HashMap<>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                add(keys, parts);
                parts.put("key", line.substring(1, line.lastIndexOf(']')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var equals = line.indexOf(" = ");
                parts.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
        add(keys, parts);
        return keys;
    }

    private static void add(List<ConfigKey> keys, Map<String, String> parts) {
        var name = parts.get("key");
        if (name != null) {
            keys.add(new ConfigKey(
                    name,
                    Optional.ofNullable(parts.get("default")),
                    Optional.ofNullable(parts.get("unset")),
                    new ValueType(parts.getOrDefault("type", "text")),
                    ConfigKey.Reader.valueOf(parts.getOrDefault("read", "").toUpperCase(Locale.ROOT)),
                    parts.containsKey("secret"),
                    parts.getOrDefault("what", "")));
        }
        parts.clear();
    }
}
