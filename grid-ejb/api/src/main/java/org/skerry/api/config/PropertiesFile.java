// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A properties file that still knows which line says what. As {@link Properties} reads them, in UTF-8; of a key that is
 * there twice the last stands.
 *
 * @param name of the file, for people
 */
public record PropertiesFile(String name, List<Entry> entries) {
    /**
     * One key with its value.
     *
     * @param line of its beginning, from 1
     */
    public record Entry(String key, String value, int line) {}

    public PropertiesFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is none
     */
    public static PropertiesFile read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return read(file.toString(), in);
        }
    }

    /**
     * Reads text from anywhere.
     *
     * @throws IOException if it cannot be read or has what no properties file may have
     */
    public static PropertiesFile read(String name, Reader from) throws IOException {
        var in = new BufferedReader(from);
        var entries = new ArrayList<Entry>();
        var number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var first = ++number;
            var whole = new StringBuilder(line);
            while (isContinued(line)) {
                var next = in.readLine();
                if (next == null) {
                    break;
                }
                number++;
                line = next;
                whole.append('\n').append(line);
            }
            entry(name, whole.toString(), first).ifPresent(entries::add);
        }
        return new PropertiesFile(name, entries);
    }

    /** A comment ends with its line whatever its last letter is. */
    private static boolean isContinued(String line) {
        var text = line.stripLeading();
        if (text.startsWith("#") || text.startsWith("!")) {
            return false;
        }
        var slashes = 0;
        for (var i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static Optional<Entry> entry(String name, String text, int line) throws IOException {
        var one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IllegalArgumentException garbled) {
            throw new IOException(name + " line " + line + " is wrong: " + garbled.getMessage(), garbled);
        }
        return one.stringPropertyNames().stream()
                .findFirst()
                .map(key -> new Entry(key, one.getProperty(key, ""), line));
    }

    /** Keys and values in the order of the file. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }

    /** The line that says what a key is. */
    public OptionalInt line(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .mapToInt(Entry::line)
                .reduce((_, last) -> last);
    }

    /** A sentence for each key that an earlier line says in vain. */
    public List<String> repeated() {
        return entries.stream()
                .filter(entry -> line(entry.key()).orElse(entry.line()) != entry.line())
                .map(entry -> name + " line " + entry.line() + ": " + entry.key() + " is said again in line "
                        + line(entry.key()).orElse(0) + ", which stands")
                .collect(Collectors.toUnmodifiableList());
    }
}
