// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccountService.StoreOutcome;
import org.skerry.api.account.UserName;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.math.Vector3;
import org.skerry.api.wire.AssetXml;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.call.CapturedServer;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.presence.RobustPresenceConnector;

/** What each connector sends, and what it makes of captured answers. */
class CapturedRequestsTest {
    private static final AgentId USER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private static final RegionId REGION = RegionId.of("11111111-2222-3333-4444-555555555501");
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String NULL = one("<result>null</result>");
    private static final String SUCCESS = one("<result>Success</result>");

    private final CapturedServer server = new CapturedServer();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private static String one(String content) {
        return "<?xml version=\"1.0\"?><ServerResponse>" + content + "</ServerResponse>";
    }

    @AfterEach
    void stop() {
        calls.close();
        server.close();
    }

    private void sent(String path, String body) {
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard("POST", path, "application/x-www-form-urlencoded", body));
    }

    @Test
    void accounts() {
        var accounts = new RobustUserAccountConnector(server.base(), calls);
        server.answer(one("<result type=\"List\"><FirstName>Test</FirstName><LastName>User</LastName>"
                        + "<Email>test@example.com</Email><PrincipalID>" + USER + "</PrincipalID>"
                        + "<ScopeID>" + ZERO + "</ScopeID><Created>1795219723</Created><UserLevel>0</UserLevel>"
                        + "<UserFlags>0</UserFlags><UserTitle></UserTitle><UserCountry></UserCountry>"
                        + "<LocalToGrid>True</LocalToGrid>"
                        + "<ServiceURLs>HomeURI*;InventoryServerURI*;AssetServerURI*;</ServiceURLs></result>"))
                .answer(NULL)
                .answer(NULL)
                .answer("<?xml version =\"1.0\"?><ServerResponse><result>Failure</result></ServerResponse>")
                .answer("<?xml version =\"1.0\"?><ServerResponse><result>Failure</result></ServerResponse>");

        var account = accounts.find(ScopeId.ZERO, USER).orElseThrow();
        sent("/accounts", "VERSIONMIN=1&VERSIONMAX=1&METHOD=getaccount&ScopeID=" + ZERO + "&UserID=" + USER);
        assertThat(account.created()).isEqualTo(Instant.ofEpochSecond(1795219723));
        assertThat(accounts.find(ScopeId.ZERO, new UserName("Test", "User"))).isEmpty();
        sent(
                "/accounts",
                "VERSIONMIN=1&VERSIONMAX=1&METHOD=getaccount&ScopeID=" + ZERO + "&FirstName=Test&LastName=User");
        assertThat(accounts.search(ScopeId.ZERO, "user_2")).isEmpty();
        sent("/accounts", "VERSIONMIN=1&VERSIONMAX=1&METHOD=getaccounts&ScopeID=" + ZERO + "&query=user_2");
        assertThat(accounts.store(account)).isInstanceOf(StoreOutcome.Refused.class);
        assertThatThrownBy(() -> accounts.find(ScopeId.ZERO, USER)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void authentication() {
        var auth = new RobustAuthenticationConnector(server.base(), calls);
        server.answer("<?xml version=\"1.0\"?>\n<ServerResponse>\n  <Result>Success</Result>\n"
                        + "  <Token>44838e1b-4fb4-4660-af11-45fd9db5f79a</Token>\n</ServerResponse>")
                .answer(one("<Result>Failure</Result>"));

        assertThat(auth.authenticate(USER, "5ebe2294ecd0e0f08eab7690d2a6ee69", Duration.ofMinutes(30)))
                .contains("44838e1b-4fb4-4660-af11-45fd9db5f79a");
        sent(
                "/auth/plain",
                "METHOD=authenticate&PRINCIPAL=" + USER + "&PASSWORD=5ebe2294ecd0e0f08eab7690d2a6ee69&LIFETIME=30");
        assertThat(auth.authenticate(USER, "bad", Duration.ofMinutes(30))).isEmpty();
    }

    @Test
    void presence() {
        var presence = new RobustPresenceConnector(server.base(), calls);
        var session = SessionId.of("24f6bf3b-34af-4936-abca-cd22f251d5eb");
        server.answer(SUCCESS)
                .answer(one("<result type=\"List\"><UserID>" + USER + "</UserID><RegionID>" + ZERO
                        + "</RegionID></result>"))
                .answer(one("<presence0 type=\"List\"><UserID>" + USER + "</UserID><RegionID>" + REGION
                        + "</RegionID></presence0>"))
                .answer(NULL);

        assertThat(presence.report(session, REGION)).isTrue();
        sent("/presence", "VERSIONMIN=1&VERSIONMAX=1&METHOD=report&SessionID=" + session + "&RegionID=" + REGION);
        assertThat(presence.find(session).orElseThrow().region().isZero()).isTrue();
        sent("/presence", "VERSIONMIN=1&VERSIONMAX=1&METHOD=getagent&SessionID=" + session);
        assertThat(presence.findAll(List.of(USER))).hasSize(1);
        sent("/presence", "VERSIONMIN=1&VERSIONMAX=1&METHOD=getagents&uuids[]=" + USER);
        assertThat(presence.findAll(List.of(USER))).isEmpty();
    }

    @Test
    void gridUser() {
        var users = new RobustGridUserConnector(server.base(), calls);
        server.answer(SUCCESS);

        assertThat(users.loggedOut(
                        "u",
                        new UserPlace(
                                REGION,
                                new Vector3(130.0033f, 127.9989f, 25.93502f),
                                new Vector3(0.9991014f, 0.04238612f, 0))))
                .isTrue();

        sent(
                "/griduser",
                "VERSIONMIN=1&VERSIONMAX=1&METHOD=loggedout&UserID=u&RegionID=" + REGION
                        + "&Position=%3c130.0033%2c+127.9989%2c+25.93502%3e"
                        + "&LookAt=%3c0.9991014%2c+0.04238612%2c+0%3e");
    }

    @Test
    void grid() {
        var grid = new RobustGridConnector(server.base(), calls);
        server.answer(one("<Result>Success</Result>"))
                .answer("<?xml version=\"1.0\"?>\n<ServerResponse>\n  <Result>Failure</Result>\n"
                        + "  <Message>no room</Message>\n</ServerResponse>")
                .answer(NULL)
                .answer(one("<result>1031</result>"))
                .answer(one("<GridName>hippo</GridName>"));
        var region = new GridRegion(
                REGION,
                ScopeId.ZERO,
                "PeerRegion",
                new RegionArea(256000, 256000, 256, 256),
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
                4,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "s",
                USER);

        assertThat(grid.register(region)).isInstanceOf(RegisterOutcome.Registered.class);
        sent(
                "/grid",
                "uuid=" + REGION + "&locX=256000&locY=256000&sizeX=256&sizeY=256&regionName=PeerRegion"
                        + "&serverIP=127.0.0.1&serverHttpPort=9000&serverURI=http%3a%2f%2f127.0.0.1%3a9000%2f"
                        + "&serverPort=9000&regionMapTexture=" + ZERO + "&parcelMapTexture=" + ZERO
                        + "&access=13&regionSecret=s&owner_uuid=" + USER + "&Token&SCOPEID=" + ZERO
                        + "&VERSIONMIN=1&VERSIONMAX=1&METHOD=register");
        assertThat(grid.register(region)).isEqualTo(new RegisterOutcome.Refused("no room"));
        assertThat(grid.findInRange(ScopeId.ZERO, 1, 2, 3, 4)).isEmpty();
        sent("/grid", "SCOPEID=" + ZERO + "&XMIN=1&XMAX=2&YMIN=3&YMAX=4&METHOD=get_region_range");
        assertThat(grid.flags(ScopeId.ZERO, REGION)).hasValue(1031);
        assertThat(grid.extraFeatures()).isEqualTo(Map.of("GridName", "hippo"));
        sent("/grid", "METHOD=get_grid_extra_features");
    }

    @Test
    void inventory() {
        var inventory = new RobustInventoryConnector(server.base(), calls);
        var folder = "bbbbbbbb-0000-0000-0000-000000000100";
        server.answer(one("<folder type=\"List\"><ParentID>" + ZERO + "</ParentID><Type>8</Type><Version>26</Version>"
                        + "<Name>My Inventory</Name><Owner>" + USER + "</Owner><ID>" + folder + "</ID></folder>"))
                .answer(one("<F_" + folder + " type=\"List\"><FID>" + folder + "</FID><VERSION>101</VERSION><OWNER>"
                        + USER + "</OWNER><FOLDERS type=\"List\" /><ITEMS type=\"List\" /></F_" + folder + ">"))
                .answer("<?xml version=\"1.0\"?><ServerResponse />")
                .answer(one("<RESULT>False</RESULT>"));

        assertThat(inventory.rootFolder(USER).orElseThrow().type()).isEqualTo(FolderTypes.ROOT);
        sent("/xinventory", "METHOD=GETROOTFOLDER&PRINCIPAL=" + USER);
        assertThat(inventory
                        .folderContent(USER, FolderId.of(folder))
                        .orElseThrow()
                        .version())
                .isEqualTo(101);
        sent("/xinventory", "METHOD=GETMULTIPLEFOLDERSCONTENT&PRINCIPAL=" + USER + "&FOLDERS=" + folder + "&COUNT=1");
        assertThat(inventory.item(USER, ItemId.of(folder))).isEmpty();
        sent("/xinventory", "METHOD=GETITEM&ID=" + folder + "&PRINCIPAL=" + USER);
        assertThat(inventory.createUserInventory(USER)).isFalse();
    }

    @Test
    void avatar() {
        var avatars = new RobustAvatarConnector(server.base(), calls);
        server.answer(SUCCESS).answer(SUCCESS).answer(one("<result type=\"List\"><AvatarType>1</AvatarType></result>"));
        var values = new LinkedHashMap<String, String>();
        values.put("AvatarType", "1");
        values.put("Wearable 0:0", "a:b");

        assertThat(avatars.store(USER, new AvatarData(values))).isTrue();
        sent(
                "/avatar",
                "VERSIONMIN=1&VERSIONMAX=1&METHOD=setavatar&UserID=" + USER + "&AvatarType=1&Wearable+0%3a0=a%3ab");
        assertThat(avatars.removeItems(USER, Set.of("x"))).isTrue();
        assertThat(avatars.find(USER)).isEmpty();
    }

    @Test
    void assets() {
        var assets = new RobustAssetConnector(server.base(), calls);
        var id = AssetId.of("aaaaaaaa-0000-0000-0000-000000004096");
        var asset = new Asset(
                AssetMetadata.permanent(id, "n", 0, USER.toString(), Instant.EPOCH), Octets.owning(new byte[] {1, 2}));
        server.answer(200, AssetXml.assetReply(asset))
                .answer(404, new byte[0])
                .answer(200, AssetXml.existReply(List.of(true, false)))
                .answer(200, AssetXml.stringReply(id.toString()))
                .answer(200, AssetXml.stringReply(""))
                .answer(200, AssetXml.booleanReply(false));

        assertThat(assets.find(id)).contains(asset);
        assertThat(assets.findData(id)).isEmpty();
        assertThat(server.last().path()).isEqualTo("/assets/" + id + "/data");
        assertThat(assets.existing(List.of(id, AssetId.ZERO))).containsExactly(id);
        assertThat(server.last().path()).isEqualTo("/get_assets_exist");
        assertThat(assets.store(asset)).isEqualTo(id);
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard(
                        "POST",
                        "/assets/",
                        "text/xml",
                        new String(AssetXml.assetRequest(asset), StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> assets.store(asset)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(assets.delete(id)).isFalse();
        assertThat(server.last().method()).isEqualTo("DELETE");
    }
}
