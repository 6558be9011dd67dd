// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;

/** The statements, each a select. Thread-safe. */
final class OpenSimQueries {
    /** Old services took any text as an id; those cannot be asked for here. */
    private static final String IS_UUID = " regexp '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

    private final OpenSimKind kind;
    private final Optional<String> table;
    private final int largest;
    private volatile @Nullable List<String> names;

    OpenSimQueries(OpenSimSettings settings, OpenSimLimits limits) {
        largest = limits.largest();
        kind = settings.kind();
        table = settings.table();
    }

    /**
     * The tables as this server writes them: one that runs on Windows has lost their capitals.
     *
     * @throws MissingTableException if there is none of a name
     */
    List<String> names(Connection connection) throws SQLException {
        var known = names;
        if (known == null) {
            var found = new ArrayList<String>();
            for (var wanted : table.map(List::of).orElseGet(kind::tables)) {
                found.add(name(connection, wanted));
            }
            known = List.copyOf(found);
            names = known;
        }
        return known;
    }

    private static String name(Connection connection, String wanted) throws SQLException {
        try (var query = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = database() and lower(table_name) = lower(?) order by table_name = ? desc")) {
            query.setString(1, wanted);
            query.setString(2, wanted);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new MissingTableException(wanted);
                }
                return rows.getString(1);
            }
        }
    }

    Optional<OpenSimRow> row(Connection connection, AssetId id) throws SQLException {
        try (var query =
                connection.prepareStatement(kind.select(names(connection), largest) + " where " + kind.id() + " = ?")) {
            query.setString(1, id.toString());
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(OpenSimRow.of(id, rows)) : Optional.empty();
            }
        }
    }

    /** Rows with an id that is one, by id. */
    List<AssetId> idsAfter(Connection connection, AssetId after, int count) throws SQLException {
        return ids(connection, kind.id() + " > ? and ", after.toString(), count);
    }

    /** The same from a position on. */
    List<AssetId> idsFrom(Connection connection, int start, int count) throws SQLException {
        return ids(connection, "", Integer.toString(start), count);
    }

    private List<AssetId> ids(Connection connection, String condition, String from, int count) throws SQLException {
        var position = condition.isEmpty();
        var sql = kind.existing(names(connection)) + " and " + condition + kind.id() + IS_UUID + " order by "
                + kind.id() + (position ? " limit ?, ?" : " limit ?");
        try (var query = connection.prepareStatement(sql)) {
            if (position) {
                query.setInt(1, Integer.parseInt(from));
            } else {
                query.setString(1, from);
            }
            query.setInt(2, count);
            var found = new ArrayList<AssetId>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    id(rows).ifPresent(found::add);
                }
            }
            return found;
        }
    }

    /** Those of a bounded number of ids that have a row. */
    List<Known> known(Connection connection, List<AssetId> ids) throws SQLException {
        var places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        try (var query = connection.prepareStatement(
                kind.existing(names(connection)) + " and " + kind.id() + " in (" + places + ")")) {
            for (var i = 0; i < ids.size(); i++) {
                query.setString(i + 1, ids.get(i).toString());
            }
            var found = new ArrayList<Known>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var hash = Objects.requireNonNullElse(rows.getString("hash"), "");
                    id(rows).ifPresent(id -> found.add(new Known(id, hash)));
                }
            }
            return found;
        }
    }

    /** What the database takes for equal to an id, by the rules of some alphabet, need not be one. */
    private static Optional<AssetId> id(ResultSet rows) throws SQLException {
        return UuidText.tryParse(rows.getString("id")).map(AssetId::new);
    }

    /** An id in the table, and under which hash its bytes are in a file, if they are. */
    record Known(AssetId id, String hash) {}
}
