// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.accounts.AccountChanges;
import org.skerry.web.robust.accounts.AccountPolicy;
import org.skerry.web.robust.accounts.AccountsRobustHandler;
import org.skerry.web.robust.auth.AuthPolicy;
import org.skerry.web.robust.auth.AuthRobustHandler;
import org.skerry.web.robust.avatar.AvatarRobustHandler;
import org.skerry.web.robust.grid.GridRobustHandler;
import org.skerry.web.robust.griduser.GridUserRobustHandler;
import org.skerry.web.robust.inventory.InventoryRobustHandler;
import org.skerry.web.robust.presence.PresencePolicy;
import org.skerry.web.robust.presence.PresenceRobustHandler;

/** Captured requests and what they were answered with, played to our handlers. */
class CapturedExchangesTest {
    private static final String HEAD = "<?xml version=\"1.0\"?>";
    private static final String USER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String REGION = "11111111-2222-3333-4444-555555555501";
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String SESSION = "24f6bf3b-34af-4936-abca-cd22f251d5eb";
    private static final String REGISTER = "uuid=" + REGION + "&locX=256000&locY=256000&sizeX=256&sizeY=256"
            + "&regionName=PeerRegion&serverIP=127.0.0.1&serverHttpPort=9000"
            + "&serverURI=http%3a%2f%2f127.0.0.1%3a9000%2f&serverPort=9000"
            + "&regionMapTexture=ed63ef18-1196-4c47-bafe-ebfc0f7513bb&parcelMapTexture=" + ZERO
            + "&access=13&regionSecret=81a49b9b-6c5a-4fcb-82f0-2209c7672e32&owner_uuid=" + USER
            + "&Token&SCOPEID=" + ZERO + "&VERSIONMIN=1&VERSIONMAX=1&METHOD=register";

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private final InMemoryInventoryService inventories = new InMemoryInventoryService();

    private static String indented(String... lines) {
        return HEAD + "\n<ServerResponse>\n  " + String.join("\n  ", lines) + "\n</ServerResponse>";
    }

    private static String one(String content) {
        return HEAD + "<ServerResponse>" + content + "</ServerResponse>";
    }

    private static String ask(FormTable table, String request) {
        var reply = FormExceptionEdge.answer(table, request.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/xml");
        return reply.body().text();
    }

    private FormTable accountsTable(boolean allow) {
        return new AccountsRobustHandler(
                        accounts, new AccountChanges(accounts, passwords, inventories, new AccountPolicy(allow, allow)))
                .table();
    }

    @Test
    void accounts() {
        accounts.store(UserAccount.ordinary(
                AgentId.of(USER), new UserName("Test", "User"), "test@example.com", Instant.ofEpochSecond(1795219723)));
        var table = accountsTable(false);
        var found = one("<result type=\"List\"><FirstName>Test</FirstName><LastName>User</LastName>"
                + "<Email>test@example.com</Email><PrincipalID>" + USER + "</PrincipalID><ScopeID>" + ZERO
                + "</ScopeID><Created>1795219723</Created><UserLevel>0</UserLevel><UserFlags>0</UserFlags>"
                + "<UserTitle></UserTitle><UserCountry></UserCountry><LocalToGrid>True</LocalToGrid>"
                + "<ServiceURLs>HomeURI*;InventoryServerURI*;AssetServerURI*;</ServiceURLs></result>");
        var failure = "<?xml version =\"1.0\"?><ServerResponse><result>Failure</result></ServerResponse>";

        var start = "VERSIONMIN=1&VERSIONMAX=1&METHOD=getaccount&ScopeID=" + ZERO;
        assertThat(ask(table, start + "&UserID=" + USER)).isEqualTo(found);
        assertThat(ask(table, start + "&FirstName=test&LastName=USER")).isEqualTo(found);
        assertThat(ask(table, start + "&Email=test%40example.com")).isEqualTo(found);
        assertThat(ask(table, start + "&UserID=" + ZERO)).isEqualTo(one("<result>null</result>"));
        assertThat(ask(table, "METHOD=getmultiaccounts&IDS%5B0%5D=" + USER)).isEqualTo(failure);
        assertThat(ask(table, "METHOD=getmultiaccounts&IDS[]=" + USER)).contains("<account0 type=\"List\">");
        assertThat(ask(table, "METHOD=createuser&FirstName=X&LastName=Y&Password=p&Email="))
                .isEqualTo(failure);
        assertThat(ask(table, "METHOD=setaccount&PrincipalID=" + USER + "&UserLevel=250"))
                .isEqualTo(failure);
        assertThat(ask(table, start + "&UserID=nonsense")).isEqualTo(failure);
    }

    @Test
    void accountsAreMadeWhereThatIsAllowed() {
        var reply =
                ask(accountsTable(true), "METHOD=createuser&FirstName=New&LastName=One&Password=secret&Email=a%40b");

        assertThat(reply).contains("<FirstName>New</FirstName>").contains("<Email>a@b</Email>");
        var id = accounts.find(ScopeId.ZERO, new UserName("New", "One"))
                .orElseThrow()
                .id();
        assertThat(inventories.rootFolder(id)).isPresent();
        assertThat(passwords.authenticate(id, "5ebe2294ecd0e0f08eab7690d2a6ee69", Duration.ofMinutes(1)))
                .isPresent();
        assertThat(ask(accountsTable(true), "METHOD=createuser&FirstName=new&LastName=one&Password=x"))
                .contains("Failure");
    }

    @Test
    void authentication() {
        passwords.setPassword(AgentId.of(USER), "secret");
        var table = new AuthRobustHandler(passwords, new AuthPolicy(false, false, false)).table();

        assertThat(ask(
                        table,
                        "METHOD=authenticate&PRINCIPAL=" + USER
                                + "&PASSWORD=5ebe2294ecd0e0f08eab7690d2a6ee69&LIFETIME=30"))
                .matches("(?s)\\Q" + HEAD + "\\E\n<ServerResponse>\n  <Result>Success</Result>\n"
                        + "  <Token>[0-9a-f-]{36}</Token>\n</ServerResponse>");
        assertThat(ask(table, "METHOD=authenticate&PRINCIPAL=" + USER + "&PASSWORD=bad&LIFETIME=30"))
                .isEqualTo(indented("<Result>Failure</Result>"));
        assertThat(ask(table, "METHOD=setpassword&PRINCIPAL=" + USER + "&PASSWORD=other"))
                .isEqualTo(indented("<Result>Failure</Result>"));
        assertThat(ask(table, "METHOD=getauthinfo&PRINCIPAL=" + USER)).isEqualTo(indented("<Result>Failure</Result>"));
    }

    @Test
    void presence() {
        var table = new PresenceRobustHandler(
                        new InMemoryPresenceService(), new InMemoryPresenceService(), new PresencePolicy(true))
                .table();
        var success = indented("<result>Success</result>");
        var failure = indented("<result>Failure</result>");

        assertThat(ask(
                        table,
                        "METHOD=login&VERSIONMIN=0&VERSIONMAX=0&UserID=" + USER + "&SessionID=" + SESSION
                                + "&SecureSessionID=" + ZERO))
                .isEqualTo(success);
        assertThat(ask(table, "VERSIONMIN=1&VERSIONMAX=1&METHOD=getagent&SessionID=" + SESSION))
                .isEqualTo(one("<result type=\"List\"><UserID>" + USER + "</UserID><RegionID>" + ZERO
                        + "</RegionID></result>"));
        assertThat(ask(table, "VERSIONMIN=1&VERSIONMAX=1&METHOD=report&SessionID=" + SESSION + "&RegionID=" + REGION))
                .isEqualTo(success);
        assertThat(ask(table, "METHOD=getagents&uuids%5B%5D=" + USER))
                .isEqualTo(one("<presence0 type=\"List\"><UserID>" + USER + "</UserID><RegionID>" + REGION
                        + "</RegionID></presence0>"));
        assertThat(ask(table, "METHOD=getagents&uuids=" + USER)).isEqualTo(failure);
        assertThat(ask(table, "METHOD=logout&SessionID=" + SESSION)).isEqualTo(success);
        assertThat(ask(table, "METHOD=getagent&SessionID=" + SESSION)).isEqualTo(one("<result>null</result>"));
        assertThat(ask(table, "METHOD=logoutregion&RegionID=" + ZERO)).isEqualTo(success);
        assertThat(ask(table, "METHOD=nosuch")).isEqualTo(failure);
        assertThat(ask(table, "")).isEqualTo(failure);
    }

    @Test
    void gridUser() {
        var clock = InstantSource.fixed(Instant.parse("2026-11-21T00:58:52Z"));
        var table = new GridUserRobustHandler(new InMemoryGridUserService(clock)).table();
        var user = "22222222-aaaa-bbbb-cccc-000000000001";

        assertThat(ask(
                        table,
                        "METHOD=setposition&VERSIONMIN=0&VERSIONMAX=0&UserID=" + user + "&RegionID=" + REGION
                                + "&Position=%3C130.0033%2C+127.9989%2C+25.93502%3E"
                                + "&LookAt=%3C0.9991014%2C+0.04238612%2C+0%3E"))
                .isEqualTo(indented("<result>Success</result>"));
        assertThat(ask(table, "METHOD=loggedin&VERSIONMIN=0&VERSIONMAX=0&UserID=" + user))
                .isEqualTo(one("<result type=\"List\"><UserID>" + user + "</UserID><HomeRegionID>" + ZERO
                        + "</HomeRegionID><HomePosition>&lt;0, 0, 0&gt;</HomePosition>"
                        + "<HomeLookAt>&lt;0, 0, 0&gt;</HomeLookAt><LastRegionID>" + REGION + "</LastRegionID>"
                        + "<LastPosition>&lt;130.0033, 127.9989, 25.93502&gt;</LastPosition>"
                        + "<LastLookAt>&lt;0.9991014, 0.04238612, 0&gt;</LastLookAt><Online>True</Online>"
                        + "<Login>11/21/2026 12:58:52 AM</Login><Logout>1/1/1970 12:00:00 AM</Logout></result>"));
        assertThat(ask(table, "METHOD=setposition&UserID=" + user + "&RegionID=" + REGION + "&Position=1"))
                .isEqualTo(indented("<result>Failure</result>"));
    }

    @Test
    void grid() {
        var table = new GridRobustHandler(new InMemoryGridService()).table();
        var none = one("<result>null</result>");
        var failure = indented("<Result>Failure</Result>", "<Message>", "</Message>");
        var byName = "SCOPEID=" + ZERO + "&VERSIONMIN=1&VERSIONMAX=1&METHOD=get_region_by_name&NAME=PeerRegion";

        assertThat(ask(table, byName)).isEqualTo(none);
        assertThat(ask(table, REGISTER)).isEqualTo(indented("<Result>Success</Result>"));
        assertThat(ask(table, byName))
                .isEqualTo(one("<result type=\"List\"><uuid>" + REGION + "</uuid><locX>256000</locX>"
                        + "<locY>256000</locY><sizeX>256</sizeX><sizeY>256</sizeY><regionName>PeerRegion</regionName>"
                        + "<flags>4</flags><serverIP>127.0.0.1</serverIP><serverHttpPort>9000</serverHttpPort>"
                        + "<serverURI>http://127.0.0.1:9000/</serverURI><serverPort>9000</serverPort>"
                        + "<regionMapTexture>ed63ef18-1196-4c47-bafe-ebfc0f7513bb</regionMapTexture>"
                        + "<parcelMapTexture>" + ZERO + "</parcelMapTexture><access>13</access>"
                        + "<regionSecret>81a49b9b-6c5a-4fcb-82f0-2209c7672e32</regionSecret><owner_uuid>" + USER
                        + "</owner_uuid><Token></Token></result>"));
        assertThat(ask(
                        table,
                        "SCOPEID=" + ZERO + "&XMIN=255746&XMAX=256510&YMIN=255746&YMAX=256510&METHOD=get_region_range"))
                .startsWith(HEAD + "<ServerResponse><region0 type=\"List\"><uuid>" + REGION);
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=get_neighbours&REGIONID=" + REGION))
                .isEqualTo(none);
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=get_region_flags&REGIONID=" + REGION))
                .isEqualTo(one("<result>4</result>"));
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=get_region_flags&REGIONID=" + USER))
                .isEqualTo(one("<result>-1</result>"));
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=get_online_regions&X=256000&Y=256000&MAX=5"))
                .isEqualTo(none);
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=get_hyperlinks")).isEqualTo(none);
        assertThat(ask(table, "SCOPEID=" + ZERO + "&METHOD=nosuchmethod")).isEqualTo(failure);
        assertThat(ask(table, REGISTER.replace("VERSIONMIN=1&VERSIONMAX=1", "VERSIONMIN=2&VERSIONMAX=3")))
                .contains("<Result>Failure</Result>")
                .contains("version 1");
        assertThat(ask(table, "REGIONID=" + REGION + "&METHOD=deregister"))
                .isEqualTo(indented("<Result>Success</Result>"));
    }

    @Test
    void inventory() {
        var table = new InventoryRobustHandler(inventories).table();
        var made = one("<RESULT>True</RESULT>");

        assertThat(ask(table, "METHOD=CREATEUSERINVENTORY&PRINCIPAL=" + USER)).isEqualTo(made);
        assertThat(ask(table, "METHOD=CREATEUSERINVENTORY&PRINCIPAL=" + USER)).isEqualTo(one("<RESULT>False</RESULT>"));
        assertThat(ask(table, "METHOD=GETROOTFOLDER&PRINCIPAL=" + USER))
                .startsWith(HEAD + "<ServerResponse><folder type=\"List\"><ParentID>" + ZERO
                        + "</ParentID><Type>8</Type><Version>")
                .contains("<Name>My Inventory</Name><Owner>" + USER + "</Owner><ID>");
        var root = inventories.rootFolder(AgentId.of(USER)).orElseThrow().id();
        assertThat(ask(table, "METHOD=GETFOLDERCONTENT&PRINCIPAL=" + USER + "&FOLDER=" + root))
                .startsWith(HEAD + "<ServerResponse><FID>" + root + "</FID><VERSION>")
                .endsWith("<ITEMS type=\"List\" /></ServerResponse>");
        assertThat(ask(
                        table,
                        "METHOD=ADDFOLDER&ParentID=" + root + "&Type=-1&Version=1&Name=PeerFolder&Owner=" + USER
                                + "&ID=c3f5731d-f166-4a76-9fb5-d74887da128c"))
                .isEqualTo(indented("<RESULT>True</RESULT>"));
        var item = "AssetID=4b6a777d-7bcd-4fc4-b06f-929b21e32925&AssetType=7&Name=Peer+note&Owner=" + USER
                + "&ID=106930e4-d41e-4e60-852d-1b45cb4341b4&InvType=7&Folder=c3f5731d-f166-4a76-9fb5-d74887da128c"
                + "&CreatorId=" + USER + "&CreatorData&Description=a+note&NextPermissions=581632"
                + "&CurrentPermissions=647168&BasePermissions=647168&EveryOnePermissions=0&GroupPermissions=0"
                + "&GroupID=" + ZERO + "&GroupOwned=False&SalePrice=0&SaleType=0&Flags=0&CreationDate=1795222443";
        assertThat(ask(table, "METHOD=ADDITEM&" + item)).isEqualTo(indented("<RESULT>True</RESULT>"));
        assertThat(ask(table, "METHOD=GETITEM&ID=106930e4-d41e-4e60-852d-1b45cb4341b4&PRINCIPAL=" + USER))
                .isEqualTo(one("<item type=\"List\"><AssetID>4b6a777d-7bcd-4fc4-b06f-929b21e32925</AssetID>"
                        + "<AssetType>7</AssetType><BasePermissions>647168</BasePermissions>"
                        + "<CreationDate>1795222443</CreationDate><CreatorId>" + USER + "</CreatorId>"
                        + "<CreatorData></CreatorData><CurrentPermissions>647168</CurrentPermissions>"
                        + "<Description>a note</Description><EveryOnePermissions>0</EveryOnePermissions>"
                        + "<Flags>0</Flags><Folder>c3f5731d-f166-4a76-9fb5-d74887da128c</Folder>"
                        + "<GroupID>" + ZERO + "</GroupID><GroupOwned>False</GroupOwned>"
                        + "<GroupPermissions>0</GroupPermissions><ID>106930e4-d41e-4e60-852d-1b45cb4341b4</ID>"
                        + "<InvType>7</InvType><Name>Peer note</Name><NextPermissions>581632</NextPermissions>"
                        + "<Owner>" + USER + "</Owner><SalePrice>0</SalePrice><SaleType>0</SaleType></item>"));
        assertThat(ask(table, "METHOD=GETITEM&ID=" + USER + "&PRINCIPAL=" + USER))
                .isEqualTo(HEAD + "<ServerResponse />");
        assertThat(ask(table, "METHOD=GETACTIVEGESTURES&PRINCIPAL=" + USER)).isEqualTo(one("<ITEMS type=\"List\" />"));
        assertThat(ask(table, "METHOD=NOSUCH")).isEqualTo(indented("<RESULT>False</RESULT>"));
    }

    @Test
    void avatar() {
        var avatars = new InMemoryAvatarService();
        var table = new AvatarRobustHandler(avatars).table();
        var values = new LinkedHashMap<String, String>();
        values.put("AvatarType", "1");
        values.put("Wearable 0:0", "a:b");

        assertThat(ask(
                        table,
                        "VERSIONMIN=1&VERSIONMAX=1&METHOD=setavatar&UserID=" + USER
                                + "&AvatarType=1&Wearable+0%3a0=a%3ab"))
                .isEqualTo(indented("<result>Success</result>"));
        assertThat(avatars.find(AgentId.of(USER))).contains(new AvatarData(values));
        assertThat(ask(table, "METHOD=getavatar&UserID=" + USER))
                .isEqualTo(one("<result type=\"List\"><AvatarType>1</AvatarType>"
                        + "<Wearable_x0020_0_x003A_0>a:b</Wearable_x0020_0_x003A_0></result>"));
        assertThat(ask(table, "METHOD=removeitems&UserID=" + USER + "&Names%5B%5D=x"))
                .isEqualTo(indented("<result>Success</result>"));
        assertThat(ask(table, "METHOD=setitems&UserID=" + USER + "&Names[]=x")).contains("Failure");
    }

    @Test
    void whateverGoesWrongInsideIsTheFailureShape() {
        var failure = FormReply.fixed("result", "Failure");
        var table = new FormTable(
                "test",
                Map.of(
                        "down",
                                _ -> {
                                    throw new ServiceUnavailableException("database", "gone");
                                },
                        "bug",
                                _ -> {
                                    throw new IllegalStateException("secret detail");
                                }),
                failure);

        assertThat(ask(table, "METHOD=down")).isEqualTo(indented("<result>Failure</result>"));
        assertThat(ask(table, "METHOD=bug")).isEqualTo(indented("<result>Failure</result>"));
    }
}
