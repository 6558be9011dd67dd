// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.ejb.asset.blob.BlobStore.Kept;
import org.skerry.ejb.persistence.Rows;

/** The table of {@link SmallBlobStore}. Within one transaction, of one thread. */
record SmallTable(Connection connection) {
    private static final int COLUMNS = 3;

    /** Something to do with the table. */
    @FunctionalInterface
    interface Question<T> {
        T ask(SmallTable table) throws SQLException;
    }

    /** A content with its hash. */
    record Small(ContentHash hash, Octets bytes) {}

    Optional<byte[]> data(ContentHash hash) throws SQLException {
        try (var statement = connection.prepareStatement("select data from asset_small where sha256 = ?")) {
            statement.setBytes(1, key(hash));
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Marks those that are there as kept now, and adds the others. */
    void keep(List<Small> contents, Instant now) throws SQLException {
        var there = refresh(contents, now);
        var missing =
                contents.stream().filter(one -> !there.contains(one.hash())).toList();
        Rows.insert(connection, "asset_small (sha256, kept, data)", COLUMNS, missing, (statement, first, one) -> {
            statement.setBytes(first, key(one.hash()));
            statement.setObject(first + 1, now.atOffset(ZoneOffset.UTC));
            statement.setBytes(first + 2, one.bytes().toArray());
        });
    }

    /** One that is removed between the two statements is missing. */
    private Set<ContentHash> refresh(List<Small> contents, Instant now) throws SQLException {
        var keys = contents.stream().map(one -> key(one.hash())).toList();
        var there = new HashSet<ContentHash>();
        for (var hash : Rows.select(
                connection, "select sha256 from asset_small where sha256 in", keys, row -> hash(row.getBytes(1)))) {
            try (var refresh = connection.prepareStatement("update asset_small set kept = ? where sha256 = ?")) {
                refresh.setObject(1, now.atOffset(ZoneOffset.UTC));
                refresh.setBytes(2, key(hash));
                if (refresh.executeUpdate() > 0) {
                    there.add(hash);
                }
            }
        }
        return there;
    }

    boolean remove(ContentHash hash, Instant unlessKeptFrom) throws SQLException {
        try (var statement = connection.prepareStatement("delete from asset_small where sha256 = ? and kept < ?")) {
            statement.setBytes(1, key(hash));
            statement.setObject(2, unlessKeptFrom.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() > 0;
        }
    }

    List<Kept> list(Optional<ContentHash> after, int count) throws SQLException {
        var from = after.isPresent() ? " where sha256 > ?" : "";
        try (var statement = connection.prepareStatement("select sha256, octet_length(data), kept from asset_small"
                + from + " order by sha256 limit " + count)) {
            if (after.isPresent()) {
                statement.setBytes(1, key(after.get()));
            }
            try (var found = statement.executeQuery()) {
                return BlobTable.page(found);
            }
        }
    }

    private static byte[] key(ContentHash hash) {
        return hash.sha256().toArray();
    }

    private static ContentHash hash(byte[] key) {
        return new ContentHash(Octets.owning(key));
    }
}
