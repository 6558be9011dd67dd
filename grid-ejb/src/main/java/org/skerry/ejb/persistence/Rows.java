// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements about several rows at once, by JDBC: for what is written often enough that entities are what it costs. Instead
 * of batches, for each of which H2 makes an exception with the server's whole stack, rows go into one statement together;
 * their number is small or a power of two, so that few texts are prepared. Within one transaction, of one thread.
 */
public final class Rows {
    private static final int MOST_INSERTED = 32;
    /** Up to here each number of rows has its own text. */
    private static final int ANY_NUMBER = 8;

    private static final int MOST_SELECTED = 512;

    private Rows() {}

    /** Sets the parameters of one row. */
    @FunctionalInterface
    public interface Binder<T> {
        /**
         * Sets them.
         *
         * @param first number of the row's first parameter
         */
        void bind(PreparedStatement statement, int first, T row) throws SQLException;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /**
     * Inserts rows.
     *
     * @param into such as {@code asset_small (sha256, kept)}
     * @param columns how many there are
     */
    public static <T> void insert(Connection connection, String into, int columns, List<T> rows, Binder<T> binder)
            throws SQLException {
        for (var from = 0; from < rows.size(); ) {
            var left = rows.size() - from;
            var count = left <= ANY_NUMBER ? left : Integer.highestOneBit(Math.min(MOST_INSERTED, left));
            try (var statement =
                    connection.prepareStatement("insert into " + into + " values " + tuples(count, columns))) {
                for (var at = 0; at < count; at++) {
                    binder.bind(statement, 1 + at * columns, rows.get(from + at));
                }
                statement.executeUpdate();
            }
            from += count;
        }
    }

    /**
     * Selects by keys.
     *
     * @param select up to the list of keys, such as {@code select id from asset where id in}
     * @param keys any number of them, as the driver takes them
     */
    public static <R> List<R> select(Connection connection, String select, List<?> keys, Reader<R> reader)
            throws SQLException {
        var found = new ArrayList<R>();
        for (var from = 0; from < keys.size(); ) {
            var count = Math.min(MOST_SELECTED, keys.size() - from);
            var asked = count == 1 ? 1 : Integer.highestOneBit(count - 1) * 2;
            try (var statement = connection.prepareStatement(select + " " + tuple(asked))) {
                for (var at = 0; at < asked; at++) {
                    // the last one fills up what is asked for
                    statement.setObject(1 + at, keys.get(from + Math.min(at, count - 1)));
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
            }
            from += count;
        }
        return found;
    }

    private static String tuples(int rows, int columns) {
        return repeated(tuple(columns), rows);
    }

    private static String tuple(int parameters) {
        return "(" + repeated("?", parameters) + ")";
    }

    private static String repeated(String what, int times) {
        return (what + ", ").repeat(times - 1) + what;
    }
}
