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
 * @param size of the bytes as they are stored
 * @param data these bytes; null if the row has none, or more than anybody wants
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as it takes to look at it
record OpenSimRow(AssetMetadata metadata, String hash, long size, byte @Nullable [] data) {
    /** The end of the year 9999: what any database of ours can keep. */
    private static final long LATEST = 253_402_300_799L;

    /** @param id that was asked for, however the row writes it */
    static OpenSimRow of(AssetId id, ResultSet row) throws SQLException {
        return new OpenSimRow(
                new AssetMetadata(
                        id,
                        text(row, "name"),
                        text(row, "description"),
                        row.getInt("type"),
                        Instant.ofEpochSecond(Math.clamp(row.getLong("created"), 0, LATEST)),
                        row.getBoolean("local"),
                        row.getBoolean("temporary"),
                        text(row, "creator"),
                        row.getInt("flags")),
                text(row, "hash"),
                row.getLong("size"),
                row.getBytes("data"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
