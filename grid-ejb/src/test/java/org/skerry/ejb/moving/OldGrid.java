// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.ejb.asset.opensim.MariaDbServer;
import org.skerry.ejb.moving.source.SourceDatabase;
import org.skerry.ejb.persistence.PostgresServer;

/**
 * A database with the tables of OpenSimulator in the state of its migrations of 0.9.2 and 0.9.3, as facts put down here:
 * names, types and keys. Rows are our own.
 */
final class OldGrid implements AutoCloseable {
    /**
     * A line for each table. Types: {@code id} a UUID where the database has such, {@code id36} text all the same, {@code
     * sN} a text of so many characters, {@code t} a long one, {@code i} an integer, {@code u} one without a sign, {@code b}
     * a small integer, a boolean in PostgreSQL, {@code e} a word true or false, {@code o} an octet, {@code d} a double,
     * {@code blob}, {@code hash}. A {@code ?} behind it allows null, a {@code !} makes it part of the key.
     */
    private static final String TABLES = """
            UserAccounts PrincipalID:id! ScopeID:id FirstName:s64 LastName:s64 Email:s64? ServiceURLs:t? Created:i? UserLevel:i UserFlags:i UserTitle:s64 active:i
            auth UUID:id! passwordHash:s32 passwordSalt:s32 webLoginKey:s255 accountType:s32
            tokens UUID:id token:s255 validity:s32
            inventoryfolders folderName:s64? type:i version:i folderID:id! agentID:id? parentFolderID:id?
            inventoryitems assetID:id? assetType:i? inventoryName:s64? inventoryDescription:s128? inventoryNextPermissions:u? inventoryCurrentPermissions:u? invType:i? creatorID:s255 inventoryBasePermissions:u inventoryEveryOnePermissions:u salePrice:i saleType:i creationDate:i groupID:id groupOwned:b flags:u inventoryID:id! avatarID:id? parentFolderID:id? inventoryGroupPermissions:u
            Avatars PrincipalID:id! Name:s32! Value:t?
            Friends PrincipalID:s255! Friend:s255! Flags:s16 Offered:s32
            os_groups_groups GroupID:id! Location:s255 Name:s255 Charter:t InsigniaID:id FounderID:id MembershipFee:i OpenEnrollment:s255 ShowInList:i AllowPublish:i MaturePublish:i OwnerRoleID:id
            os_groups_membership GroupID:id! PrincipalID:s255! SelectedRoleID:id Contribution:i ListInProfile:i AcceptNotices:i AccessToken:id
            os_groups_roles GroupID:id! RoleID:id! Name:s255 Description:s255 Title:s255 Powers:p
            os_groups_rolemembership GroupID:id! RoleID:id! PrincipalID:s255!
            os_groups_invites InviteID:id! GroupID:id RoleID:id PrincipalID:s255
            os_groups_notices GroupID:id NoticeID:id! TMStamp:u FromName:s255 Subject:s255 Message:t HasAttachment:i AttachmentType:i AttachmentName:s128 AttachmentItemID:id AttachmentOwnerID:s255
            os_groups_principals PrincipalID:s255! ActiveGroupID:id
            userprofile useruuid:id! profilePartner:id profileAllowPublish:o profileMaturePublish:o profileURL:s255 profileWantToMask:i profileWantToText:t profileSkillsMask:i profileSkillsText:t profileLanguages:t profileImage:id profileAboutText:t profileFirstImage:id profileFirstText:t
            userpicks pickuuid:id! creatoruuid:id toppick:e parceluuid:id name:s255 description:t snapshotuuid:id36 user:s255 originalname:s255 simname:s255 posglobal:s255 sortorder:i enabled:e gatekeeper:s255?
            classifieds classifieduuid:id! creatoruuid:id creationdate:i expirationdate:i category:s20 name:s255 description:t parceluuid:id parentestate:i snapshotuuid:id simname:s255 posglobal:s255 parcelname:s255 classifiedflags:i priceforlisting:i
            usernotes useruuid:id! targetuuid:id! notes:t
            userdata UserId:id! TagId:s64! DataKey:s255? DataVal:s255?
            usersettings useruuid:id! imviaemail:e visible:e email:s254
            MuteList AgentID:id36! MuteID:id36! MuteName:s64! MuteType:i MuteFlags:i Stamp:i
            GridUser UserID:s255! HomeRegionID:id HomePosition:s64 HomeLookAt:s64 LastRegionID:id LastPosition:s64 LastLookAt:s64 Online:s5 Login:s16 Logout:s16
            regions uuid:id! regionHandle:n regionName:s128? regionSecret:s128? serverIP:s64? serverPort:i? serverURI:s255? locX:i? locY:i? regionMapTexture:id? serverHttpPort:i? owner_uuid:id originUUID:id? access:i? ScopeID:id sizeX:i sizeY:i flags:i last_seen:i PrincipalID:id Token:s255 parcelMapTexture:id?
            estate_settings EstateID:i! EstateName:s64? AbuseEmailToEstateOwner:b DenyAnonymous:b ResetHomeOnTeleport:b FixedSun:b DenyTransacted:b BlockDwell:b DenyIdentified:b AllowVoice:b UseGlobalTime:b PricePerMeter:i TaxFree:b AllowDirectTeleport:b RedirectGridX:i RedirectGridY:i ParentEstateID:i SunPosition:d EstateSkipScripts:b BillableFactor:d PublicAccess:b AbuseEmail:s255 EstateOwner:id DenyMinors:b AllowLandmark:b AllowParcelChanges:b AllowSetHome:b AllowEnviromentOverride:b
            estate_map RegionID:id! EstateID:i
            estate_managers EstateID:i uuid:id
            estate_users EstateID:i uuid:id
            estate_groups EstateID:i uuid:id
            estateban EstateID:i bannedUUID:id bannedIp:s16 bannedIpHostMask:s16 bannedNameMask:s64? banningUUID:id banTime:i
            AgentPrefs PrincipalID:id! AccessPrefs:s2 HoverHeight:d Language:s5 LanguageIsPublic:b PermEveryone:i PermGroup:i PermNextOwner:i
            im_offline ID:serial PrincipalID:id FromID:id Message:t TMStamp:time
            """;

    private static final String ASSETS = """
            assets name:s64 description:s64 assetType:i local:b temporary:b data:blob id:id! create_time:i? access_time:i? asset_flags:i CreatorID:s128
            """;
    /** SQLite's has other names, no types and no times. */
    private static final String SQLITE_ASSETS = """
            assets UUID:s36! Name:s64 Description:s64 Type:i Local:b Temporary:b asset_flags:i CreatorID:s128 Data:blob
            """;

    private static final String X_ASSETS = """
            XAssetsMeta ID:id! Hash:hash Name:s64 Description:s64 AssetType:i Local:b Temporary:b CreateTime:i AccessTime:i AssetFlags:i CreatorID:s128
            XAssetsData Hash:hash! Data:blob
            """;
    private static final String FS_ASSETS = """
            fsassets id:id! name:s64 description:s64 type:i hash:s80 create_time:i access_time:i asset_flags:i
            """;

    private enum Kind {
        MARIADB,
        POSTGRESQL,
        SQLITE
    }

    private final Kind kind;
    private final String url;
    private final String user;
    private final Connection connection;
    private final List<String> declared = new ArrayList<>();

    private OldGrid(Kind kind, String url, String user) throws SQLException {
        this.kind = kind;
        this.url = url;
        this.user = user;
        this.connection = DriverManager.getConnection(
                kind == Kind.POSTGRESQL ? url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified" : url,
                user,
                "");
        if (kind == Kind.SQLITE) {
            // each row is a transaction of its own, and none has to outlive this machine
            execute("pragma synchronous = off");
            execute("pragma journal_mode = memory");
        }
        make(TABLES);
        if (kind != Kind.POSTGRESQL) {
            execute("create index items_of on inventoryitems (avatarID)");
            execute("create index folders_of on inventoryfolders (agentID)");
        }
    }

    private void make(String tables) throws SQLException {
        for (var line : tables.lines().toList()) {
            declared.add(line);
            execute(create(List.of(line.split(" ", -1))));
        }
    }

    void withAssets() throws SQLException {
        make(kind == Kind.SQLITE ? SQLITE_ASSETS : ASSETS);
    }

    void withXAssets() throws SQLException {
        make(X_ASSETS);
    }

    void withFsAssets() throws SQLException {
        make(FS_ASSETS);
    }

    static OldGrid sqlite(Path folder) throws SQLException {
        return new OldGrid(Kind.SQLITE, "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db"), "");
    }

    static OldGrid mariaDb() throws SQLException {
        return new OldGrid(Kind.MARIADB, MariaDbServer.shared().database(), "root");
    }

    static OldGrid postgres() throws SQLException {
        return new OldGrid(Kind.POSTGRESQL, PostgresServer.url(), "postgres");
    }

    SourceDatabase open() throws SQLException {
        return SourceDatabase.open(url, user, "");
    }

    String url() {
        return url;
    }

    private String create(List<String> table) {
        var columns = new ArrayList<String>();
        var key = new ArrayList<String>();
        for (var column : table.subList(1, table.size())) {
            var name = quoted(column.substring(0, column.indexOf(':')));
            var type = column.substring(column.indexOf(':') + 1);
            if (type.endsWith("!")) {
                key.add(name);
            }
            var nullable = type.endsWith("?");
            columns.add(name + " " + type(type.replaceAll("[?!]", "")) + (nullable ? "" : " not null"));
        }
        if (!key.isEmpty()) {
            columns.add("primary key (" + String.join(", ", key) + ")");
        }
        return "create table " + tableName(table.getFirst()) + " (" + String.join(", ", columns) + ")"
                + (kind == Kind.MARIADB ? " engine=InnoDB default charset=utf8mb3" : "");
    }

    private String type(String type) {
        return switch (type) {
            case "id" -> pick("char(36)", "uuid", "char(36)");
            case "id36" -> "varchar(36)";
            case "t" -> "text";
            case "i" -> pick("int(11)", "integer", "integer");
            case "u" -> pick("int(10) unsigned", "integer", "integer");
            case "n" -> pick("bigint(20) unsigned", "bigint", "bigint");
            case "p" -> pick("bigint(20) unsigned", "varchar(36)", "bigint");
            case "b" -> pick("tinyint(4)", "boolean", "tinyint");
            case "e" -> pick("enum('true','false')", "boolean", "int");
            case "o" -> pick("binary(1)", "boolean", "binary(1)");
            case "d" -> pick("double", "float8", "double");
            case "blob" -> pick("longblob", "bytea", "blob");
            case "hash" -> pick("binary(32)", "bytea", "blob");
            case "time" -> pick("timestamp", "timestamp(6)", "timestamp");
            case "serial" -> pick("mediumint auto_increment primary key", "serial primary key", "integer primary key");
            default -> "varchar(" + type.substring(1) + ")";
        };
    }

    private String pick(String mariaDb, String postgres, String sqlite) {
        return switch (kind) {
            case MARIADB -> mariaDb;
            case POSTGRESQL -> postgres;
            case SQLITE -> sqlite;
        };
    }

    private String tableName(String name) {
        return kind == Kind.POSTGRESQL ? name.toLowerCase(Locale.ROOT) : quoted(name);
    }

    private String quoted(String name) {
        return kind == Kind.MARIADB ? "`" + name + "`" : "\"" + name + "\"";
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Inserts a row; what is not told is nothing: zero, empty, false or null. */
    void add(String table, Map<String, ?> told) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        if (kind == Kind.SQLITE && table.equals("assets")) {
            told = Map.of(
                    "UUID",
                    told.get("id"),
                    "Name",
                    told.get("name"),
                    "Type",
                    told.get("assetType"),
                    "Data",
                    told.get("data"));
        }
        for (var column : declared(table)) {
            var name = column.substring(0, column.indexOf(':'));
            var type = column.substring(column.indexOf(':') + 1);
            if (!type.equals("serial")) {
                columns.add(quoted(name));
                values.add(told.containsKey(name) ? value(type, told.get(name)) : nothing(type));
            }
            told = without(told, name);
        }
        if (!told.isEmpty()) {
            throw new AssertionError(table + " has no " + told.keySet());
        }
        try (var insert = connection.prepareStatement("insert into " + tableName(table) + " ("
                + String.join(", ", columns) + ") values (" + "?, ".repeat(columns.size() - 1) + "?)")) {
            for (var at = 0; at < values.size(); at++) {
                insert.setObject(at + 1, values.get(at));
            }
            insert.executeUpdate();
        }
    }

    private static Map<String, ?> without(Map<String, ?> told, String name) {
        var left = new java.util.HashMap<>(told);
        left.remove(name);
        return left;
    }

    private List<String> declared(String table) {
        var line = declared.stream()
                .filter(row -> row.startsWith(table + " "))
                .findFirst()
                .orElseThrow();
        var columns = List.of(line.split(" ", -1));
        return columns.subList(1, columns.size());
    }

    /** The same fact as each database writes it. */
    private @Nullable Object value(String type, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            var word = type.startsWith("e") && kind == Kind.MARIADB;
            var number = kind == Kind.POSTGRESQL && type.matches("[beo].*") ? truth : (Object) (truth ? 1 : 0);
            return word ? truth.toString() : number;
        }
        return value instanceof UUID ? value.toString() : value;
    }

    private @Nullable Object nothing(String type) {
        return switch (type.replaceAll("!", "")) {
            case "id" -> value(type, new UUID(0, 0));
            case "id36" -> new UUID(0, 0).toString();
            case "i", "u", "n", "d" -> 0;
            case "p" -> kind == Kind.POSTGRESQL ? "0" : (Object) 0;
            case "b", "e", "o" -> value(type, false);
            case "time" -> Objects.requireNonNull(java.sql.Timestamp.valueOf("2024-01-02 03:04:05"));
            default -> type.endsWith("?") ? null : "";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
