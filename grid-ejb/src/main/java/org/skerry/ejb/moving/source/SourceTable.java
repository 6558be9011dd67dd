// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table, read by pages that begin after a key: the source is never asked to count its way to a place, and no answer is
 * larger than a page. Columns are asked for by their names in any case; {@code UUID|id} is a column of either name. Of one
 * thread.
 */
public final class SourceTable {
    private static final int MOST_KEYS = 512;
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final Connection connection;
    private final SourceKind kind;
    private final String name;
    /** By the name in small letters, as the table writes it. */
    private final Map<String, String> columns;

    private SourceTable(Connection connection, SourceKind kind, String name, Map<String, String> columns) {
        this.connection = connection;
        this.kind = kind;
        this.name = name;
        this.columns = columns;
    }

    static SourceTable of(Connection connection, SourceKind kind, String name) throws SQLException {
        var columns = new HashMap<String, String>();
        try (var statement = connection.prepareStatement("select * from " + kind.quoted(name) + " where 1 = 0");
                var none = statement.executeQuery()) {
            var meta = none.getMetaData();
            for (var at = 1; at <= meta.getColumnCount(); at++) {
                var column = meta.getColumnName(at);
                columns.put(column.toLowerCase(Locale.ROOT), column);
            }
        }
        return new SourceTable(connection, kind, name, columns);
    }

    public String name() {
        return name;
    }

    public boolean has(String column) {
        return actual(column).isPresent();
    }

    private Optional<String> actual(String column) {
        for (var alternative : column.split("\\|", -1)) {
            var found = columns.get(alternative.toLowerCase(Locale.ROOT));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** How many rows there are. */
    public long count() throws SQLException {
        return number("select count(*) from " + kind.quoted(name));
    }

    /** How many rows no page shows, since a column of the key is null. */
    public long countWithout(List<String> key) throws SQLException {
        return number("select count(*) from " + kind.quoted(name) + " where "
                + key.stream()
                        .map(this::quoted)
                        .map(column -> column + " is null")
                        .collect(Collectors.joining(" or ")));
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * The rows that follow a key, in the source's own order.
     *
     * @param key columns, of which no two rows have the same values
     * @param after the values of the last row; empty for the first page
     * @param wanted columns; one that the table has not got is null in each row
     */
    public List<SourceRow> page(List<String> key, List<String> after, List<String> wanted, int limit)
            throws SQLException {
        var sql = "select " + list(wanted) + " from " + kind.quoted(name) + " where " + following(key, after)
                + " order by " + key.stream().map(this::quoted).collect(Collectors.joining(", ")) + " limit " + limit;
        try (var statement = connection.prepareStatement(sql)) {
            var parameter = 1;
            for (var value : parameters(after)) {
                statement.setString(parameter++, value);
            }
            return rows(statement, wanted);
        }
    }

    /** The values of a column that follow one, each once; null is none. */
    public List<String> valuesAfter(String column, Optional<String> after, int limit) throws SQLException {
        var quoted = quoted(column);
        var sql = "select distinct " + quoted + " from " + kind.quoted(name) + " where " + quoted
                + (after.isPresent() ? " > ?" : " is not null") + " order by " + quoted + " limit " + limit;
        try (var statement = connection.prepareStatement(sql)) {
            if (after.isPresent()) {
                statement.setString(1, after.get());
            }
            return rows(statement, List.of(column)).stream()
                    .map(row -> row.text(column))
                    .toList();
        }
    }

    /** The rows with one of some values in a column, in no order that counts. */
    public List<SourceRow> with(String column, List<String> values, List<String> wanted) throws SQLException {
        var found = new ArrayList<SourceRow>();
        for (var from = 0; from < values.size(); from += MOST_KEYS) {
            var some = values.subList(from, Math.min(values.size(), from + MOST_KEYS));
            var sql = "select " + list(wanted) + " from " + kind.quoted(name) + " where " + quoted(column) + " in ("
                    + "?, ".repeat(some.size() - 1) + "?)";
            try (var statement = connection.prepareStatement(sql)) {
                for (var at = 0; at < some.size(); at++) {
                    statement.setString(at + 1, some.get(at));
                }
                found.addAll(rows(statement, wanted));
            }
        }
        return found;
    }

    /**
     * Bytes of one row.
     *
     * @param length how many it has
     * @param data null if there are none, or more than was asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    public record Bytes(long length, byte @Nullable [] data) {
        public static final Bytes NONE = new Bytes(0, null);
    }

    /**
     * The bytes that a column of one row has.
     *
     * @param value of the key's column: text, or bytes
     * @param largest more bytes are not fetched
     */
    public Bytes bytes(String key, Object value, String column, int largest) throws SQLException {
        var data = quoted(column);
        var sql = "select length(" + data + "), case when length(" + data + ") > " + largest + " then null else " + data
                + " end from " + kind.quoted(name) + " where " + quoted(key) + " = ?";
        try (var statement = connection.prepareStatement(sql)) {
            if (value instanceof byte[] bytes) {
                statement.setBytes(1, bytes);
            } else {
                statement.setString(1, value.toString());
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? new Bytes(rows.getLong(1), rows.getBytes(2)) : Bytes.NONE;
            }
        }
    }

    private String list(List<String> wanted) {
        var found = wanted.stream()
                .flatMap(column -> actual(column).stream())
                .map(kind::quoted)
                .toList();
        return found.isEmpty() ? "1" : String.join(", ", found);
    }

    /** For two columns {@code a >= ? and (a > ? or b > ?)}: the first part is what an index is used for. */
    private String following(List<String> key, List<String> after) {
        if (after.isEmpty()) {
            return key.stream()
                    .map(this::quoted)
                    .map(column -> column + " is not null")
                    .collect(Collectors.joining(" and "));
        }
        return following(key);
    }

    private String following(List<String> key) {
        var first = quoted(key.getFirst());
        return key.size() == 1
                ? first + " > ?"
                : first + " >= ? and (" + first + " > ? or (" + following(key.subList(1, key.size())) + "))";
    }

    private static List<String> parameters(List<String> after) {
        var values = new ArrayList<String>();
        for (var at = 0; at < after.size(); at++) {
            values.add(after.get(at));
            if (at < after.size() - 1) {
                values.add(after.get(at));
            }
        }
        return values;
    }

    private List<SourceRow> rows(PreparedStatement statement, List<String> wanted) throws SQLException {
        var names = new HashMap<String, Integer>();
        for (var column : wanted) {
            if (has(column)) {
                names.put(SourceRow.known(column), names.size());
            }
        }
        var found = new ArrayList<SourceRow>();
        try (var rows = statement.executeQuery()) {
            var binary = binary(rows);
            while (rows.next()) {
                var values = new @Nullable Object[names.size()];
                for (var at = 0; at < values.length; at++) {
                    values[at] = binary[at] ? rows.getBytes(at + 1) : rows.getString(at + 1);
                }
                found.add(new SourceRow(names, values));
            }
        }
        return found;
    }

    private static boolean[] binary(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var binary = new boolean[meta.getColumnCount()];
        for (var at = 0; at < binary.length; at++) {
            binary[at] = BINARY.contains(meta.getColumnType(at + 1));
        }
        return binary;
    }

    private String quoted(String column) {
        return kind.quoted(actual(column)
                .orElseThrow(() -> new IllegalStateException("the table " + name + " has no column " + column
                        + ": run OpenSimulator's own migrations by starting it once")));
    }
}
