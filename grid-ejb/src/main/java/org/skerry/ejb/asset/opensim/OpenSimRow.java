// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.id.AssetId;

/**
 * A row as {@link OpenSimKind#select} gives it.
 *
 * @param hash as the kind writes it; empty if it has none
 * @param data the bytes as they are stored; null if the row has none
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as it takes to look at it
record OpenSimRow(AssetMetadata metadata, String hash, byte @Nullable [] data) {
    static OpenSimRow of(ResultSet row) throws SQLException {
        return new OpenSimRow(
                new AssetMetadata(
                        AssetId.of(text(row, "id")),
                        text(row, "name"),
                        text(row, "description"),
                        row.getInt("type"),
                        Instant.ofEpochSecond(row.getLong("created")),
                        row.getBoolean("local"),
                        row.getBoolean("temporary"),
                        text(row, "creator"),
                        row.getInt("flags")),
                text(row, "hash"),
                row.getBytes("data"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
