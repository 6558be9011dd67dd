// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Rows of our own making for an old grid: ordinary ones, and those that years leave behind. */
final class OldPeople {
    static final UUID ANNA = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    static final UUID BERT = UUID.fromString("a0000000-0000-4000-8000-000000000002");
    static final UUID GROUP = UUID.fromString("a0000000-0000-4000-8000-000000000003");
    static final UUID OWNERS = UUID.fromString("a0000000-0000-4000-8000-000000000004");
    static final UUID HOME = UUID.fromString("a0000000-0000-4000-8000-000000000005");
    static final UUID ZERO = new UUID(0, 0);
    static final String FOREIGNER = "a0000000-0000-4000-8000-000000000009;http://other.example:8002/;Far Away";

    private final OldGrid grid;
    private final Random random;

    OldPeople(OldGrid grid, long seed) {
        this.grid = grid;
        this.random = new Random(seed);
    }

    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    void account(UUID id, String first, String last) throws SQLException {
        account(id, first, last, Map.of());
    }

    void account(UUID id, String first, String last, Map<String, ?> more) throws SQLException {
        var row = new HashMap<String, Object>(
                Map.of("PrincipalID", id, "FirstName", first, "LastName", last, "Created", 1_500_000_000, "active", 1));
        row.putAll(more);
        grid.add("UserAccounts", row);
    }

    /** As OpenSimulator hashes it. */
    void password(UUID id, String password) throws SQLException {
        var salt = md5(id.toString());
        grid.add(
                "auth",
                Map.of(
                        "UUID",
                        id,
                        "passwordHash",
                        md5(md5(password) + ":" + salt),
                        "passwordSalt",
                        salt,
                        "accountType",
                        "UserAccount"));
    }

    UUID folder(UUID owner, UUID parent, String name, int type) throws SQLException {
        var id = id();
        folder(id, owner, parent, name, type);
        return id;
    }

    void folder(UUID id, UUID owner, UUID parent, String name, int type) throws SQLException {
        grid.add(
                "inventoryfolders",
                Map.of(
                        "folderID",
                        id,
                        "agentID",
                        owner,
                        "parentFolderID",
                        parent,
                        "folderName",
                        name,
                        "type",
                        type,
                        "version",
                        3));
    }

    UUID item(UUID owner, UUID folder, String name) throws SQLException {
        return item(owner, folder, name, Map.of());
    }

    UUID item(UUID owner, UUID folder, String name, Map<String, ?> more) throws SQLException {
        var id = id();
        var row = new HashMap<String, Object>(Map.of(
                "inventoryID",
                id,
                "avatarID",
                owner,
                "parentFolderID",
                folder,
                "inventoryName",
                name,
                "creatorID",
                owner.toString(),
                "assetID",
                id(),
                "creationDate",
                1_600_000_000));
        row.put("inventoryBasePermissions", 0x7FFFFFFF);
        row.putAll(more);
        grid.add("inventoryitems", row);
        return id;
    }

    /** An inventory with its root, a few system folders, folders in folders and items. */
    UUID inventory(UUID owner, int folders, int items) throws SQLException {
        var root = folder(owner, ZERO, "My Inventory", 8);
        var all = new java.util.ArrayList<>(List.of(
                root,
                folder(owner, root, "Trash", 14),
                folder(owner, root, "Objects", 6),
                folder(owner, root, "Clothing", 5)));
        for (var at = 0; at < folders; at++) {
            all.add(folder(owner, all.get(random.nextInt(all.size())), "Folder " + at, -1));
        }
        for (var at = 0; at < items; at++) {
            item(owner, all.get(random.nextInt(all.size())), "Item " + at);
        }
        return root;
    }

    /** Two people with something in each table. */
    void ordinary() throws SQLException {
        account(
                ANNA,
                "Anna",
                "Alder",
                Map.of(
                        "Email",
                        "anna@example.org",
                        "UserTitle",
                        "Miller",
                        "ServiceURLs",
                        "HomeURI=http%3a%2f%2fgrid.example%2f InventoryServerURI="));
        account(BERT, "Bert", "Birch");
        password(ANNA, "first secret");
        password(BERT, "second secret");
        inventory(ANNA, 6, 12);
        inventory(BERT, 2, 3);
        grid.add("Avatars", Map.of("PrincipalID", ANNA, "Name", "AvatarHeight", "Value", "1.8"));
        grid.add("Avatars", Map.of("PrincipalID", ANNA, "Name", "Serial", "Value", "7"));
        friends();
        groups();
        profiles();
        marks();
        whereabouts();
        places();
        message(ANNA, "first &lt;3");
        message(ANNA, "second");
    }

    private void friends() throws SQLException {
        grid.add(
                "Friends",
                Map.of("PrincipalID", ANNA.toString(), "Friend", BERT.toString(), "Flags", "1", "Offered", "0"));
        grid.add(
                "Friends",
                Map.of("PrincipalID", BERT.toString(), "Friend", ANNA.toString(), "Flags", "3", "Offered", "0"));
        grid.add(
                "Friends",
                Map.of("PrincipalID", ANNA.toString(), "Friend", FOREIGNER + ";secret", "Flags", "1", "Offered", "0"));
    }

    private void marks() throws SQLException {
        grid.add(
                "MuteList",
                Map.of(
                        "AgentID",
                        ANNA.toString(),
                        "MuteID",
                        BERT.toString(),
                        "MuteName",
                        "Bert Birch",
                        "MuteType",
                        1,
                        "Stamp",
                        1_600_000_001));
    }

    private void whereabouts() throws SQLException {
        grid.add(
                "GridUser",
                Map.of(
                        "UserID",
                        ANNA.toString(),
                        "HomeRegionID",
                        HOME,
                        "HomePosition",
                        "<128, 127.5, 21>",
                        "HomeLookAt",
                        "<0,1,0>",
                        "LastRegionID",
                        HOME,
                        "LastPosition",
                        "<1,2,3>",
                        "LastLookAt",
                        "<1,0,0>",
                        "Online",
                        "True",
                        "Login",
                        "1600000002",
                        "Logout",
                        "1600000003"));
        grid.add(
                "GridUser",
                Map.of(
                        "UserID",
                        FOREIGNER,
                        "HomePosition",
                        "<0,0,0>",
                        "HomeLookAt",
                        "<0,0,0>",
                        "LastPosition",
                        "<0,0,0>",
                        "LastLookAt",
                        "<0,0,0>",
                        "Login",
                        "0",
                        "Logout",
                        "0"));
        grid.add(
                "AgentPrefs",
                Map.of(
                        "PrincipalID",
                        ANNA,
                        "AccessPrefs",
                        "A",
                        "HoverHeight",
                        0.25,
                        "Language",
                        "de",
                        "LanguageIsPublic",
                        true,
                        "PermNextOwner",
                        532_480));
    }

    private void groups() throws SQLException {
        grid.add(
                "os_groups_groups",
                Map.of(
                        "GroupID",
                        GROUP,
                        "Name",
                        "Gardeners",
                        "Charter",
                        "We dig.",
                        "FounderID",
                        ANNA,
                        "OpenEnrollment",
                        "1",
                        "ShowInList",
                        1,
                        "OwnerRoleID",
                        OWNERS));
        grid.add("os_groups_roles", Map.of("GroupID", GROUP, "Name", "Everyone", "Powers", "8796495740928"));
        grid.add(
                "os_groups_roles",
                Map.of(
                        "GroupID",
                        GROUP,
                        "RoleID",
                        OWNERS,
                        "Name",
                        "Owners",
                        "Title",
                        "Head",
                        "Powers",
                        "349644697632766"));
        for (var member : List.of(ANNA.toString(), FOREIGNER)) {
            grid.add(
                    "os_groups_membership",
                    Map.of("GroupID", GROUP, "PrincipalID", member, "ListInProfile", 1, "AcceptNotices", 1));
            grid.add("os_groups_rolemembership", Map.of("GroupID", GROUP, "PrincipalID", member));
        }
        grid.add(
                "os_groups_rolemembership", Map.of("GroupID", GROUP, "RoleID", OWNERS, "PrincipalID", ANNA.toString()));
        grid.add("os_groups_principals", Map.of("PrincipalID", ANNA.toString(), "ActiveGroupID", GROUP));
        grid.add("os_groups_invites", Map.of("InviteID", id(), "GroupID", GROUP, "PrincipalID", BERT.toString()));
        for (var at = 0; at < 3; at++) {
            grid.add(
                    "os_groups_notices",
                    Map.of(
                            "GroupID",
                            GROUP,
                            "NoticeID",
                            id(),
                            "TMStamp",
                            1_600_000_010 - at,
                            "FromName",
                            "Anna Alder",
                            "Subject",
                            "Notice " + at,
                            "Message",
                            "Text"));
        }
    }

    private void profiles() throws SQLException {
        grid.add(
                "userprofile",
                Map.of(
                        "useruuid",
                        ANNA,
                        "profileAllowPublish",
                        true,
                        "profileURL",
                        "http://anna.example/",
                        "profileAboutText",
                        "Grüße \u00e9",
                        "profilePartner",
                        BERT));
        grid.add(
                "userpicks",
                Map.of(
                        "pickuuid",
                        id(),
                        "creatoruuid",
                        ANNA,
                        "toppick",
                        true,
                        "enabled",
                        true,
                        "name",
                        "Here",
                        "snapshotuuid",
                        id().toString(),
                        "user",
                        "Parcel",
                        "simname",
                        "Meadow",
                        "posglobal",
                        "<256000, 256000, 20>"));
        grid.add(
                "classifieds",
                Map.of(
                        "classifieduuid",
                        id(),
                        "creatoruuid",
                        ANNA,
                        "creationdate",
                        1_600_000_004,
                        "category",
                        "5",
                        "name",
                        "Spades",
                        "description",
                        "Good ones",
                        "priceforlisting",
                        10));
        grid.add("usernotes", Map.of("useruuid", ANNA, "targetuuid", BERT, "notes", "owes me a spade"));
        grid.add(
                "usersettings",
                Map.of("useruuid", ANNA, "imviaemail", true, "visible", true, "email", "anna@example.org"));
        grid.add("userdata", Map.of("UserId", ANNA, "TagId", "tool", "DataKey", "size", "DataVal", "large"));
    }

    void message(UUID to, String text) throws SQLException {
        grid.add(
                "im_offline",
                Map.of(
                        "PrincipalID", to,
                        "FromID", BERT,
                        "Message",
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?><GridInstantMessage><fromAgentID>" + BERT
                                        + "</fromAgentID><fromAgentName>Bert Birch</fromAgentName><toAgentID>" + to
                                        + "</toAgentID><dialog>0</dialog><fromGroup>false</fromGroup><message>" + text
                                        + "</message><imSessionID>" + id()
                                        + "</imSessionID><offline>1</offline><Position><X>1</X><Y>2</Y><Z>3</Z></Position>"
                                        + "<binaryBucket>AAE=</binaryBucket><ParentEstateID>1</ParentEstateID>"
                                        + "<RegionID>" + HOME + "</RegionID><timestamp>1600000006</timestamp>"
                                        + "</GridInstantMessage>"));
    }

    private void places() throws SQLException {
        grid.add(
                "regions",
                Map.of(
                        "uuid",
                        HOME,
                        "regionName",
                        "Meadow",
                        "locX",
                        256_000,
                        "locY",
                        256_000,
                        "sizeX",
                        256,
                        "sizeY",
                        256,
                        "serverURI",
                        "http://127.0.0.1:9000/",
                        "serverPort",
                        9000,
                        "flags",
                        5));
        grid.add(
                "estate_settings",
                Map.of(
                        "EstateID",
                        101,
                        "EstateName",
                        "Fields",
                        "EstateOwner",
                        ANNA,
                        "PublicAccess",
                        true,
                        "AllowVoice",
                        true,
                        "BillableFactor",
                        1.5,
                        "ParentEstateID",
                        1));
        grid.add("estate_map", Map.of("EstateID", 101, "RegionID", HOME));
        grid.add("estate_managers", Map.of("EstateID", 101, "uuid", BERT));
        grid.add("estate_users", Map.of("EstateID", 101, "uuid", ANNA));
        grid.add("estate_groups", Map.of("EstateID", 101, "uuid", GROUP));
        grid.add(
                "estateban",
                Map.of("EstateID", 101, "bannedUUID", id(), "banningUUID", ANNA, "banTime", 1_600_000_005));
    }
}
