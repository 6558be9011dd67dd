// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of some ini files and of all that they include. Later files override earlier ones, and what a file includes
 * comes after it; {@code ${Section|Key}} stands for another value, a section {@code [Environment]} for variables that are
 * set. Not thread-safe.
 */
final class IniTree {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:([^}|]+)\\|)?([^}|]+)}");
    private static final String INCLUDE = "include-";
    private static final String ENVIRONMENT = "environment";
    private static final int DEEPEST = 16;

    private final Path root;
    private final Function<String, Optional<String>> environment;
    private final Map<String, IniValue> effective = new LinkedHashMap<>();
    private final Map<IniValue, IniValue> overridden = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Set<Path> read = new LinkedHashSet<>();

    /**
     * @param root folder to which includes are relative
     * @param environment variables of the process
     */
    IniTree(Path root, Function<String, Optional<String>> environment) {
        this.root = root;
        this.environment = environment;
    }

    /** Reads files that are there, in this order, and then what they include. */
    void load(List<Path> files) {
        var waiting = new ArrayDeque<>(files);
        while (!waiting.isEmpty()) {
            var file = waiting.removeFirst();
            if (Files.isRegularFile(file) && read.add(file.normalize())) {
                load(file).forEach(waiting::addLast);
            }
        }
    }

    private List<Path> load(Path file) {
        var includes = new ArrayList<Path>();
        try {
            for (var value : IniFile.read(file)) {
                var before = effective.put(value.name(), value);
                if (before != null) {
                    overridden.put(before, value);
                }
                if (value.key().toLowerCase(Locale.ROOT).startsWith(INCLUDE)) {
                    includes.addAll(included(value));
                }
            }
        } catch (IOException unreadable) {
            troubles.add(file + ": cannot be read (" + unreadable + ")");
        }
        return includes;
    }

    private List<Path> included(IniValue include) {
        var pattern = expanded(include.value());
        if (pattern.contains("://")) {
            troubles.add(include.place(root) + ": [" + include.section() + "] " + include.key() + " = " + pattern
                    + ": not fetched; save it as a file and include that");
            return List.of();
        }
        try {
            var found = glob(pattern.replace('\\', '/'));
            if (found.isEmpty()) {
                troubles.add(include.place(root) + ": [" + include.section() + "] " + include.key() + " = " + pattern
                        + ": no such file");
            }
            return found;
        } catch (IOException | InvalidPathException wrong) {
            troubles.add(include.place(root) + ": [" + include.section() + "] " + include.key() + " = " + pattern + ": "
                    + wrong);
            return List.of();
        }
    }

    private List<Path> glob(String pattern) throws IOException {
        var slash = pattern.lastIndexOf('/');
        var folder = slash < 0 ? root : root.resolve(pattern.substring(0, slash));
        var name = pattern.substring(slash + 1);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (var all = Files.list(folder)) {
            return all.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** All that stands in the end, with references still in the values. */
    Collection<IniValue> effective() {
        return effective.values();
    }

    /** What a later line says otherwise, with that line. */
    Map<IniValue, IniValue> overridden() {
        return overridden;
    }

    /** A line for each include that could not be followed. */
    List<String> troubles() {
        return troubles;
    }

    /** The files that were read, in their order. */
    Set<Path> files() {
        return read;
    }

    /** A value with all references replaced. */
    Optional<String> find(String section, String key) {
        return Optional.ofNullable(effective.get((section + "." + key).toLowerCase(Locale.ROOT)))
                .map(value -> expanded(value.value()));
    }

    /** A text with all references replaced that lead to something. */
    String expanded(String text) {
        var now = text;
        for (var depth = 0; depth < DEEPEST; depth++) {
            var next = once(now);
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }

    private String once(String text) {
        var found = REFERENCE.matcher(text);
        var replaced = new StringBuilder();
        while (found.find()) {
            var section = found.group(1);
            var value = referred(
                    section == null ? "" : section.strip(), found.group(2).strip());
            found.appendReplacement(replaced, Matcher.quoteReplacement(value.orElse(found.group())));
        }
        return found.appendTail(replaced).toString();
    }

    private Optional<String> referred(String section, String key) {
        if (section.equalsIgnoreCase(ENVIRONMENT)) {
            var set = environment.apply(key);
            if (set.isPresent()) {
                return set;
            }
        }
        return Optional.ofNullable(effective.get((section + "." + key).toLowerCase(Locale.ROOT)))
                .map(IniValue::value);
    }
}
