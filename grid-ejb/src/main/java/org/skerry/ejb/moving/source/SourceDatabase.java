// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A database that is moved from, on one connection that only reads. Of one thread. */
public final class SourceDatabase implements AutoCloseable {
    private final SourceKind kind;
    private final String url;
    private final Connection connection;
    private final Map<String, Optional<SourceTable>> tables = new HashMap<>();

    private SourceDatabase(SourceKind kind, String url, Connection connection) {
        this.kind = kind;
        this.url = url;
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param url {@code jdbc:mariadb:}, {@code jdbc:mysql:}, {@code jdbc:postgresql:} or {@code jdbc:sqlite:}
     * @throws IllegalArgumentException if it is none of them, with the remedy
     * @throws SQLException if the database does not answer or does not let the user in
     */
    public static SourceDatabase open(String url, String user, String password) throws SQLException {
        var kind = SourceKind.of(url)
                .orElseThrow(() -> new IllegalArgumentException("'" + url
                        + "' leads to no database that OpenSimulator uses: write jdbc:mariadb://HOST/DATABASE,"
                        + " jdbc:postgresql://HOST/DATABASE or jdbc:sqlite:FILE."));
        var properties = kind.properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        var connection = DriverManager.getConnection(kind.driverUrl(url), properties);
        try {
            if (kind != SourceKind.SQLITE) {
                connection.setReadOnly(true);
            }
            return new SourceDatabase(kind, url, connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Its address without what follows a question mark, which may be a password. */
    public String name() {
        var end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    /**
     * A table by its name in any case: a server that runs on Windows has lost the capitals.
     *
     * @param names the first that is there is taken
     */
    public Optional<SourceTable> table(String... names) throws SQLException {
        for (var name : names) {
            var known = tables.get(name);
            if (known == null) {
                var found = find(name);
                known = found.isPresent()
                        ? Optional.of(SourceTable.of(connection, kind, found.get()))
                        : Optional.empty();
                tables.put(name, known);
            }
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(String wanted) throws SQLException {
        Optional<String> found = Optional.empty();
        var schema = kind == SourceKind.POSTGRESQL ? connection.getSchema() : null;
        try (var listed =
                connection.getMetaData().getTables(connection.getCatalog(), schema, "%", new String[] {"TABLE"})) {
            while (listed.next()) {
                var name = String.valueOf(listed.getString("TABLE_NAME"));
                if (name.equals(wanted) || (name.equalsIgnoreCase(wanted) && found.isEmpty())) {
                    found = Optional.of(name);
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public String toString() {
        return name();
    }
}
