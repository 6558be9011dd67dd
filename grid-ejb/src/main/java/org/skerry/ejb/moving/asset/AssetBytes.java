// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.asset;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.skerry.ejb.asset.opensim.OldContents;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.moving.source.SourceRow;
import org.skerry.ejb.moving.source.SourceTable.Bytes;

/** Where a table of assets has its bytes. */
enum AssetBytes {
    /** In the same row. */
    ROW("assets"),
    /** In a row of another table, by their hash. */
    OTHER_ROW("XAssetsMeta"),
    /** In files by their hash. */
    FILE("fsassets");

    private static final int HASH_BYTES = 32;

    private final String table;

    AssetBytes(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    OldContents contents(Optional<Path> files) {
        return this == FILE && files.isPresent()
                ? OldContents.inFiles(files.get(), Optional.empty())
                : OldContents.inRows();
    }

    /** The hash that a row tells, in hexadecimal digits. */
    String hash(SourceRow row) {
        if (this == ROW) {
            return "";
        }
        var bytes = row.bytes("hash");
        return this == OTHER_ROW && bytes.length == HASH_BYTES
                ? HexFormat.of().formatHex(bytes)
                : row.text("hash").strip();
    }

    /** What the database has of the bytes. */
    Bytes read(SourceDatabase source, SourceRow row) throws SQLException {
        return switch (this) {
            case ROW -> bytes(source, table, AssetStep.ID, row.text(AssetStep.ID), "data");
            case OTHER_ROW -> {
                var hash = row.bytes("hash");
                yield bytes(source, "XAssetsData", "hash", hash.length == HASH_BYTES ? hash : row.text("hash"), "data");
            }
            case FILE -> Bytes.NONE;
        };
    }

    private static Bytes bytes(SourceDatabase source, String table, String column, Object key, String data)
            throws SQLException {
        var found = source.table(table);
        return found.isPresent() ? found.get().bytes(column, key, data, OldContents.largest()) : Bytes.NONE;
    }
}
