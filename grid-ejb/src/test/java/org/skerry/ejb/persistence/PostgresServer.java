// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.skerry.api.port.FreePorts;

/** One real PostgreSQL with many databases, for all tests of a Java, with which it ends. */
public final class PostgresServer {
    private static final String USER = "postgres";
    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(FreePorts.one())
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new one without tables. */
    static DataSource database() {
        return SERVER.getDatabase(USER, create());
    }

    /** The same, for a user {@code postgres} without a password. */
    public static String url() {
        return SERVER.getJdbcUrl(USER, create());
    }

    private static String create() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return name;
    }
}
