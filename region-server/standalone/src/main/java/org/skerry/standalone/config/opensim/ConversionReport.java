// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A line for each value that was read: what it has become, or why nothing. Not thread-safe. */
final class ConversionReport {
    private static final List<String> SECRETS = List.of("pass", "secret", "connectionstring", "key");
    private static final String DEFAULTS = "OpenSimDefaults.ini";

    private final Path root;
    private final List<Told> taken = new ArrayList<>();
    private final List<Told> left = new ArrayList<>();
    private final List<Told> leftDefaults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Told(IniValue value, String sentence) {}

    ConversionReport(Path root) {
        this.root = root;
    }

    void taken(IniValue value, String file, String target) {
        taken.add(new Told(value, line(value) + " -> " + file + ": " + target));
    }

    /** @param why for people */
    void left(IniValue value, String why) {
        var isDefault = String.valueOf(value.file().getFileName()).equals(DEFAULTS);
        (isDefault ? leftDefaults : left).add(new Told(value, line(value) + ": " + why));
    }

    /** Something that is of no one value. */
    void note(String sentence) {
        notes.add(sentence);
    }

    private String line(IniValue value) {
        var key = value.key().toLowerCase(Locale.ROOT);
        var isSecret = SECRETS.stream().anyMatch(key::contains);
        return value.place(root) + ": [" + value.section() + "] " + value.key() + " = "
                + (isSecret ? "…" : value.value());
    }

    int takenCount() {
        return taken.size();
    }

    int leftCount() {
        return left.size() + leftDefaults.size();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    String text() {
        var text = new StringBuilder();
        part(text, "What to look at", notes);
        part(text, "Not taken over", sorted(left));
        part(text, "Taken over", sorted(taken));
        part(text, "Not taken over: OpenSimulator's own defaults, which nobody here has changed", sorted(leftDefaults));
        return text.toString();
    }

    private static List<String> sorted(List<Told> lines) {
        return lines.stream()
                .sorted(Comparator.comparing((Told one) -> one.value().file())
                        .thenComparingInt(one -> one.value().line()))
                .map(Told::sentence)
                .toList();
    }

    private static void part(StringBuilder text, String title, List<String> lines) {
        text.append(title).append(" (").append(lines.size()).append(")\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append('\n');
    }
}
