// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows under headings, as plain text or as JSON. Cells are texts, numbers or booleans. */
final class Table {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + columns.size() + " headings");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Columns as wide as their widest cell, numbers to the right. */
    String text() {
        if (rows.isEmpty()) {
            return "none";
        }
        var widths = new int[columns.size()];
        for (var c = 0; c < widths.length; c++) {
            widths[c] = columns.get(c).length();
            for (var row : rows) {
                widths[c] = Math.max(widths[c], shown(row.get(c)).length());
            }
        }
        var out = new StringBuilder(line(columns, widths));
        rows.forEach(row -> out.append('\n').append(line(row, widths)));
        return out.toString();
    }

    private static String line(List<?> cells, int[] widths) {
        var out = new StringBuilder();
        for (var c = 0; c < widths.length; c++) {
            var cell = shown(cells.get(c));
            var pad = " ".repeat(widths[c] - cell.length());
            out.append(cells.get(c) instanceof Number ? pad + cell : cell + pad).append("  ");
        }
        return out.toString().stripTrailing();
    }

    private static String shown(Object cell) {
        return switch (cell) {
            case Double real -> String.format(Locale.ROOT, "%.2f", real);
            case Float real -> String.format(Locale.ROOT, "%.2f", real);
            case Boolean yes -> yes ? "yes" : "no";
            default -> cell.toString().replace('\n', ' ');
        };
    }

    /** An array with an object for each row, its members named after the columns. */
    String json() {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                for (var c = 0; c < columns.size(); c++) {
                    json.writeFieldName(columns.get(c));
                    switch (row.get(c)) {
                        case Long whole -> json.writeNumber(whole);
                        case Integer whole -> json.writeNumber(whole);
                        case Double real -> json.writeNumber(real);
                        case Float real -> json.writeNumber(real);
                        case Boolean yes -> json.writeBoolean(yes);
                        default -> json.writeString(row.get(c).toString());
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
