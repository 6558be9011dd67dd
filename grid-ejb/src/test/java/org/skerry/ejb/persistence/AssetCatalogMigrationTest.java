// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/** Assets from before they had hashes keep their bytes, each content once. */
class AssetCatalogMigrationTest {
    private static final Octets LARGE = noise();

    private static Octets noise() {
        var bytes = new byte[2_500_000];
        new SplittableRandom(29).nextBytes(bytes);
        return Octets.owning(bytes);
    }

    @Test
    void onH2() throws SQLException {
        var database = TestDatabase.emptyH2();
        check(database);
        database.dispose();
    }

    @Test
    void onPostgres() throws SQLException {
        check(TestDatabase.emptyPostgres());
    }

    private static void check(DataSource database) throws SQLException {
        new SchemaMigration(database).migrate("24");
        try (var connection = database.getConnection()) {
            add(connection, 1, Octets.utf8("same"));
            add(connection, 2, Octets.utf8("same"));
            add(connection, 3, LARGE);
            add(connection, 4, Octets.EMPTY);
        }
        new SchemaMigration(database).migrate();
        try (var connection = database.getConnection()) {
            expect(connection, 1, Octets.utf8("same"));
            expect(connection, 2, Octets.utf8("same"));
            expect(connection, 3, LARGE);
            expect(connection, 4, Octets.EMPTY);
            try (var count = connection.createStatement().executeQuery("""
                    select count(*), min(length), max(length) from asset_blob
                    """)) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).isEqualTo(3);
                assertThat(count.getLong(2)).isZero();
                assertThat(count.getLong(3)).isEqualTo(LARGE.length());
            }
        }
    }

    private static void add(Connection connection, long id, Octets data) throws SQLException {
        try (var asset = connection.prepareStatement(
                        "insert into asset values (?, 'n', 'd', 0, current_timestamp, false, false, '', 0)");
                var bytes = connection.prepareStatement("insert into asset_data values (?, ?)")) {
            asset.setObject(1, new UUID(0, id));
            asset.executeUpdate();
            bytes.setObject(1, new UUID(0, id));
            bytes.setBinaryStream(2, new ByteArrayInputStream(data.toArray()), data.length());
            bytes.executeUpdate();
        }
    }

    private static void expect(Connection connection, long id, Octets data) throws SQLException {
        try (var query = connection.prepareStatement(
                "select a.sha256, a.length, d.data, a.stored from asset a join asset_blob_data d"
                        + " on d.sha256 = a.sha256 where a.id = ?")) {
            query.setObject(1, new UUID(0, id));
            try (var found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(HexFormat.of().formatHex(found.getBytes(1)))
                        .isEqualTo(ContentHash.of(data).toString());
                assertThat(found.getLong(2)).isEqualTo(data.length());
                assertThat(Octets.owning(found.getBytes(3)).equals(data)).isTrue();
                assertThat(found.getObject(4)).isNotNull();
                assertThat(found.next()).isFalse();
            }
        }
    }
}
