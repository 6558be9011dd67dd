// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.into;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.persistence.Rows;

/**
 * What a step sees of the grid's database within one transaction. In a trial what is written goes elsewhere, and reads see
 * both. Of one thread.
 */
public class Target {
    private final Connection writes;
    private final List<Connection> reads;
    private final boolean trial;

    /** @param reads all that is asked, with where it writes */
    Target(Connection writes, List<Connection> reads, boolean trial) {
        this.writes = writes;
        this.reads = List.copyOf(reads);
        this.trial = trial;
    }

    /** Whether nothing of it stays, so that what is dear to make need not be made. */
    public boolean isTrial() {
        return trial;
    }

    /**
     * Selects by keys, each once.
     *
     * @param select as {@link Rows#select} takes it
     */
    public <R> List<R> select(String select, Iterable<?> keys, Rows.Reader<R> reader) throws SQLException {
        var distinct = new LinkedHashSet<Object>();
        keys.forEach(distinct::add);
        var found = new ArrayList<R>();
        for (var connection : reads) {
            found.addAll(Rows.select(connection, select, List.copyOf(distinct), reader));
        }
        return found;
    }

    /** The rows that have one of these keys, by key. */
    public Map<List<Object>, @Nullable Object[]> existing(TargetTable table, List<@Nullable Object[]> rows)
            throws SQLException {
        var found = new HashMap<List<Object>, @Nullable Object[]>();
        var keys = rows.stream().map(table::firstOfKey).toList();
        for (var row : select(table.byFirstOfKey(), keys, table::read)) {
            found.put(table.key(row), row);
        }
        return found;
    }

    /** Whether a select finds anything. */
    public boolean any(String select, @Nullable Object... values) throws SQLException {
        for (var connection : reads) {
            try (var statement = connection.prepareStatement(select)) {
                for (var at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    public void insert(TargetTable table, List<@Nullable Object[]> rows) throws SQLException {
        Rows.insert(writes, table.into(), table.width(), rows, table::bind);
    }

    /** Runs a statement that writes and tells how many rows it changed. */
    public int update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = writes.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            return statement.executeUpdate();
        }
    }
}
