// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.ejb.fixture.MapConfig;

/** A database with the tables as OpenSimulator's migrations leave them, and rows of our own. */
public final class OpenSimDatabase {
    static final int MADE = 1_500_000_000;

    private final String url;

    private OpenSimDatabase(MariaDbServer server) throws SQLException {
        url = server.database();
    }

    public String url() {
        return url;
    }

    /** A database of one of the kinds, without rows. */
    static OpenSimDatabase with(OpenSimKind kind) throws SQLException {
        return on(MariaDbServer.shared(), kind);
    }

    /** The same on another server, by the kind's name in the configuration. */
    public static OpenSimDatabase on(MariaDbServer server, String kind) throws SQLException {
        return on(server, OpenSimKind.of(kind).orElseThrow());
    }

    private static OpenSimDatabase on(MariaDbServer server, OpenSimKind kind) throws SQLException {
        var database = new OpenSimDatabase(server);
        switch (kind) {
            case ASSETS -> database.execute("""
                    create table `assets` (`name` varchar(64) not null, `description` varchar(64) not null,
                    `assetType` tinyint(4) not null, `local` tinyint(1) not null, `temporary` tinyint(1) not null,
                    `data` longblob not null,
                    `id` char(36) not null default '00000000-0000-0000-0000-000000000000',
                    `create_time` int(11) default '0', `access_time` int(11) default '0',
                    `asset_flags` int(11) not null default '0', `CreatorID` varchar(128) not null default '',
                    primary key (`id`)) engine=InnoDB default charset=utf8""");
            case XASSETS -> {
                database.execute("""
                        create table `XAssetsMeta` (`ID` char(36) not null, `Hash` binary(32) not null,
                        `Name` varchar(64) not null, `Description` varchar(64) not null,
                        `AssetType` tinyint(4) not null, `Local` tinyint(1) not null,
                        `Temporary` tinyint(1) not null, `CreateTime` int(11) not null,
                        `AccessTime` int(11) not null, `AssetFlags` int(11) not null,
                        `CreatorID` varchar(128) not null, primary key (`id`)) engine=InnoDB default charset=utf8""");
                database.execute("""
                        create table `XAssetsData` (`Hash` binary(32) not null, `Data` longblob not null,
                        primary key (`hash`)) engine=InnoDB default charset=utf8""");
            }
            case FSASSETS -> database.execute("""
                    create table `fsassets` (`id` char(36) not null, `name` varchar(64) not null default '',
                    `description` varchar(64) not null default '', `type` int(11) not null,
                    `hash` char(80) not null, `create_time` int(11) not null default '0',
                    `access_time` int(11) not null default '0', `asset_flags` int(11) not null default '0',
                    primary key (`id`)) engine=InnoDB default charset=utf8""");
        }
        return database;
    }

    public void execute(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    /** The first column of the first row. */
    public String text(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Of all that is in some tables, with commas between. */
    public String checksum(String tables) throws SQLException {
        var sums = new StringBuilder();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("checksum table " + tables)) {
            while (rows.next()) {
                sums.append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append(' ');
            }
        }
        return sums.toString();
    }

    private Connection connect() throws SQLException {
        return MariaDbServer.connect(url);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    public void addToAssets(AssetMetadata asset, byte[] data) throws SQLException {
        execute(
                "insert into assets (id, name, description, assetType, local, temporary, create_time, access_time,"
                        + " asset_flags, CreatorID, data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                asset.id().toString(),
                asset.name(),
                asset.description(),
                asset.type(),
                asset.local(),
                asset.temporary(),
                asset.created().getEpochSecond(),
                1,
                asset.flags(),
                asset.creatorId(),
                data);
    }

    public void addToXAssets(AssetMetadata asset, byte[] hash, byte[] stored) throws SQLException {
        execute(
                "insert into XAssetsMeta (ID, Hash, Name, Description, AssetType, Local, Temporary, CreateTime,"
                        + " AccessTime, AssetFlags, CreatorID) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                asset.id().toString(),
                hash,
                asset.name(),
                asset.description(),
                asset.type(),
                asset.local(),
                asset.temporary(),
                asset.created().getEpochSecond(),
                1,
                asset.flags(),
                asset.creatorId());
        execute("insert ignore into XAssetsData (Hash, Data) values (?, ?)", hash, stored);
    }

    public void addToFsAssets(AssetMetadata asset, String hash) throws SQLException {
        execute(
                "insert into fsassets (id, name, description, type, hash, create_time, access_time, asset_flags)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                asset.id().toString(),
                asset.name(),
                asset.description(),
                asset.type(),
                hash,
                asset.created().getEpochSecond(),
                1,
                asset.flags());
    }

    OpenSimStorageProvider provider(OpenSimKind kind, Optional<Path> files, Optional<Path> spool) {
        return provider(url, kind, files, spool, Clock.systemUTC());
    }

    static OpenSimStorageProvider provider(
            String url, OpenSimKind kind, Optional<Path> files, Optional<Path> spool, Clock clock) {
        return provider(url, kind, files, spool, clock, OpenSimLimits.USUAL);
    }

    static OpenSimStorageProvider provider(
            String url,
            OpenSimKind kind,
            Optional<Path> files,
            Optional<Path> spool,
            Clock clock,
            OpenSimLimits limits) {
        var keys = keys(url, kind);
        files.ifPresent(folder -> keys.put("files", folder.toString()));
        spool.ifPresent(folder -> keys.put("spool", folder.toString()));
        return OpenSimStorage.of(OpenSimSettings.of(config(keys)), clock, limits);
    }

    static Map<String, String> keys(String url, OpenSimKind kind) {
        return new HashMap<>(Map.of("kind", kind.key(), "url", url, "user", "root"));
    }

    static MapConfig config(Map<String, String> keys) {
        var all = new HashMap<String, String>();
        keys.forEach((key, value) -> all.put(OpenSimSettings.PREFIX + key, value));
        return new MapConfig(all);
    }
}
