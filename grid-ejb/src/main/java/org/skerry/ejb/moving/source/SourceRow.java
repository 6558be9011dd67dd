// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row as the database gives it: text, or bytes of a binary column. */
public final class SourceRow {
    private final Map<String, Integer> names;
    private final @Nullable Object[] values;

    SourceRow(Map<String, Integer> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** How a column is called here: by the first of its names. */
    static String known(String column) {
        var end = column.indexOf('|');
        return (end < 0 ? column : column.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private @Nullable Object value(String column) {
        var at = names.get(known(column));
        return at == null ? null : values[at];
    }

    public boolean isNull(String column) {
        return value(column) == null;
    }

    /** Empty for null. */
    public String text(String column) {
        var value = value(column);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value == null ? "" : value.toString();
    }

    /** None for null. */
    public byte[] bytes(String column) {
        var value = value(column);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    public List<String> texts(List<String> columns) {
        return columns.stream().map(this::text).toList();
    }

    /** For the report. */
    public String key(List<String> columns) {
        return texts(columns).stream().map(String::strip).collect(Collectors.joining("/"));
    }
}
