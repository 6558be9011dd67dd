// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of our tables as rows of values. A column is written {@code name:type}, with {@code !} behind it if it belongs to the
 * key, with {@code ~} if a difference in it is none: what a living grid changes by itself.
 */
public final class TargetTable {
    private final String name;
    private final List<Column> columns;
    private final List<Integer> key;

    private record Column(String name, Type type, boolean key, boolean compared) {}

    private enum Type {
        UUID,
        TEXT,
        INT,
        LONG,
        BOOL,
        REAL,
        DOUBLE,
        TIME,
        BYTES
    }

    private TargetTable(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
        this.key = IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).key())
                .boxed()
                .toList();
    }

    /**
     * Declares one.
     *
     * @param columns such as {@code id:uuid! name:text version:int~}
     */
    public static TargetTable of(String name, String columns) {
        return new TargetTable(
                name,
                Arrays.stream(columns.strip().split("\\s+", -1))
                        .map(TargetTable::column)
                        .toList());
    }

    private static Column column(String declared) {
        var parts = declared.split(":", -1);
        var type = parts[1].replaceAll("[!~]", "");
        return new Column(
                parts[0],
                Type.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
                parts[1].endsWith("!"),
                !parts[1].endsWith("~"));
    }

    public String name() {
        return name;
    }

    int width() {
        return columns.size();
    }

    /** For an insert. */
    String into() {
        return name + " (" + names() + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** For a select by the first column of the key. */
    String byFirstOfKey() {
        return "select " + names() + " from " + name + " where "
                + columns.get(key.getFirst()).name() + " in";
    }

    public Object firstOfKey(@Nullable Object[] row) {
        return Objects.requireNonNull(row[key.getFirst()]);
    }

    /** The values by which rows are told apart. */
    public List<Object> key(@Nullable Object[] row) {
        return key.stream().map(at -> Objects.requireNonNull(row[at])).toList();
    }

    public int indexOf(String column) {
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(column)) {
                return at;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }

    /** The first column in which two rows differ so that it counts; null if there is none. */
    public @Nullable String difference(@Nullable Object[] one, @Nullable Object[] other) {
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).compared() && !same(one[at], other[at])) {
                return columns.get(at).name();
            }
        }
        return null;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof byte[] bytes && other instanceof byte[] others) {
            return Arrays.equals(bytes, others);
        }
        return Objects.equals(one, other);
    }

    void bind(PreparedStatement statement, int first, @Nullable Object[] row) throws SQLException {
        for (var at = 0; at < row.length; at++) {
            var value = row[at];
            if (value instanceof Instant time) {
                statement.setObject(first + at, time.atOffset(ZoneOffset.UTC));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(first + at, bytes);
            } else {
                statement.setObject(first + at, value);
            }
        }
    }

    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (var at = 0; at < values.length; at++) {
            values[at] = value(row, at + 1, columns.get(at).type());
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int at, Type type) throws SQLException {
        @Nullable
        Object value = switch (type) {
            case UUID -> row.getObject(at, UUID.class);
            case TEXT -> row.getString(at);
            case INT -> row.getInt(at);
            case LONG -> row.getLong(at);
            case BOOL -> row.getBoolean(at);
            case REAL -> row.getFloat(at);
            case DOUBLE -> row.getDouble(at);
            case TIME -> instant(row.getObject(at, OffsetDateTime.class));
            case BYTES -> row.getBytes(at);
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
