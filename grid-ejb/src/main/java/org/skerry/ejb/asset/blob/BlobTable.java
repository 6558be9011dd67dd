// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore.Kept;

/**
 * The tables of {@link DatabaseBlobStore}, by JDBC: an entity's bytes would be in memory whole. What changes is in {@code
 * asset_blob}, so that {@code asset_blob_data} is never written again. Within one transaction, of one thread.
 */
record BlobTable(Connection connection) {
    /** Something to do with the tables. */
    @FunctionalInterface
    interface Question<T> {
        T ask(BlobTable table) throws SQLException;
    }

    /** What to do with bytes that are being read. */
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    Optional<Long> length(ContentHash hash) throws SQLException {
        try (var statement = connection.prepareStatement("select length from asset_blob where sha256 = ?")) {
            statement.setBytes(1, hash.sha256().toArray());
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
            }
        }
    }

    /** Empty if it is not there. */
    <T> Optional<T> data(ContentHash hash, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement("select data from asset_blob_data where sha256 = ?")) {
            statement.setBytes(1, hash.sha256().toArray());
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                try (var in = found.getBinaryStream(1)) {
                    return Optional.of(reading.read(in));
                }
            }
        } catch (IOException broken) {
            throw new SQLException("the bytes of an asset cannot be read: " + broken.getMessage(), broken);
        }
    }

    void keep(Spooled content, Instant now) throws SQLException {
        var hash = content.hash().sha256().toArray();
        try (var refresh = connection.prepareStatement("update asset_blob set kept = ? where sha256 = ?")) {
            set(refresh, 1, now);
            refresh.setBytes(2, hash);
            if (refresh.executeUpdate() > 0) {
                return;
            }
        }
        try (var insert =
                connection.prepareStatement("insert into asset_blob (sha256, length, kept) values (?, ?, ?)")) {
            insert.setBytes(1, hash);
            insert.setLong(2, content.length());
            set(insert, 3, now);
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into asset_blob_data (sha256, data) values (?, ?)");
                var in = content.content().open()) {
            insert.setBytes(1, hash);
            insert.setBinaryStream(2, in, content.length());
            insert.executeUpdate();
        } catch (IOException broken) {
            throw new SQLException("what came in cannot be read again: " + broken.getMessage(), broken);
        }
    }

    boolean remove(ContentHash hash, Instant unlessKeptFrom) throws SQLException {
        try (var row = connection.prepareStatement("delete from asset_blob where sha256 = ? and kept < ?");
                var data = connection.prepareStatement("delete from asset_blob_data where sha256 = ?")) {
            row.setBytes(1, hash.sha256().toArray());
            set(row, 2, unlessKeptFrom);
            if (row.executeUpdate() == 0) {
                return false;
            }
            data.setBytes(1, hash.sha256().toArray());
            data.executeUpdate();
            return true;
        }
    }

    List<Kept> list(Optional<ContentHash> after, int count) throws SQLException {
        var from = after.isPresent() ? " where sha256 > ?" : "";
        try (var statement = connection.prepareStatement(
                "select sha256, length, kept from asset_blob" + from + " order by sha256 limit " + count)) {
            if (after.isPresent()) {
                statement.setBytes(1, after.get().sha256().toArray());
            }
            try (var found = statement.executeQuery()) {
                return page(found);
            }
        }
    }

    /** Rows of hash, length, and when it was kept. */
    static List<Kept> page(ResultSet found) throws SQLException {
        var page = new ArrayList<Kept>();
        while (found.next()) {
            page.add(new Kept(
                    new ContentHash(Octets.owning(found.getBytes(1))),
                    found.getLong(2),
                    found.getObject(3, OffsetDateTime.class).toInstant()));
        }
        return page;
    }

    private static void set(PreparedStatement statement, int at, Instant moment) throws SQLException {
        statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
    }
}
