// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of which value: the rows of {@code opensim.map}. Immutable. */
final class MappingTable {
    private static final String RESOURCE = "opensim.map";
    private static final String NONE = "-";
    private static final int COLUMNS = 5;
    private final List<Row> rows;

    /**
     * One row.
     *
     * @param target key of ours, or {@code -}
     * @param how the value is made, or why not
     * @param when {@code Section.Key=value}, or empty for always
     */
    record Row(String side, String section, String key, String target, String how, String when) {
        boolean isTaken() {
            return !target.equals(NONE);
        }

        private boolean isExact() {
            return section.indexOf('*') < 0 && key.indexOf('*') < 0;
        }

        private boolean matches(String wantedSection, String wantedKey) {
            return fits(section, wantedSection) && fits(key, wantedKey);
        }

        private static boolean fits(String pattern, String text) {
            var regex = "\\Q" + pattern.toLowerCase(Locale.ROOT).replace("*", "\\E.*\\Q") + "\\E";
            return text.toLowerCase(Locale.ROOT).matches(regex);
        }

        /** The target for a key: what a {@code *} stood for goes in its place. */
        String target(String actual) {
            return target.endsWith("*")
                    ? target.substring(0, target.length() - 1) + actual.substring(key.length() - 1)
                    : target;
        }
    }

    private MappingTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static MappingTable load() {
        try (var in = MappingTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            var rows = new ArrayList<Row>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line));
                }
            }
            return new MappingTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() < COLUMNS) {
            throw new IllegalStateException(RESOURCE + " has a row without all columns: " + line);
        }
        return new Row(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.size() > COLUMNS ? cells.get(COLUMNS) : "");
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows for a value: all that take it over, else the one that names it, else the first; none if nobody knows it. */
    List<Row> of(List<String> sides, String section, String key) {
        var fitting = rows.stream()
                .filter(row -> sides.contains(row.side()) && row.matches(section, key))
                .toList();
        var taken = fitting.stream().filter(Row::isTaken).toList();
        if (!taken.isEmpty()) {
            return taken;
        }
        var exact = fitting.stream().filter(Row::isExact).limit(1).toList();
        return exact.isEmpty() ? fitting.stream().limit(1).toList() : exact;
    }
}
