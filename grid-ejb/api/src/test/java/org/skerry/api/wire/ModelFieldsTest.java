// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3;

/** Each kind of record against a captured one. */
class ModelFieldsTest {
    private static WireFields form(String text) {
        return FormBody.parse(text.getBytes(StandardCharsets.UTF_8)).wireFields();
    }

    @Test
    void account() {
        var account = UserAccount.ordinary(
                AgentId.of("22222222-aaaa-bbbb-cccc-000000000000"),
                new UserName("bot", "user_0"),
                "bot0@example.com",
                Instant.ofEpochSecond(1795219725));

        assertThat(ServerResponse.of("result", WireNode.of(UserAccountFields.of(account)))
                        .toXml(ServerResponse.Layout.ONE_LINE))
                .isEqualTo("<?xml version=\"1.0\"?><ServerResponse><result type=\"List\"><FirstName>bot</FirstName>"
                        + "<LastName>user_0</LastName><Email>bot0@example.com</Email>"
                        + "<PrincipalID>22222222-aaaa-bbbb-cccc-000000000000</PrincipalID>"
                        + "<ScopeID>00000000-0000-0000-0000-000000000000</ScopeID><Created>1795219725</Created>"
                        + "<UserLevel>0</UserLevel><UserFlags>0</UserFlags><UserTitle></UserTitle>"
                        + "<UserCountry></UserCountry><LocalToGrid>True</LocalToGrid>"
                        + "<ServiceURLs>HomeURI*;InventoryServerURI*;AssetServerURI*;</ServiceURLs></result>"
                        + "</ServerResponse>");
        assertThat(UserAccountFields.read(new WireFields(UserAccountFields.of(account))))
                .isEqualTo(account);
    }

    @Test
    void accountOfAnotherGridKeepsItsAddresses() {
        var urls = Map.of("HomeURI", "http://a:8002/", "GatekeeperURI", "http://b:8002/");
        var account = new UserAccount(
                AgentId.random(), ScopeId.ZERO, new UserName("a", "b"), "", Instant.EPOCH, 200, 64, "t", "DE", urls);

        assertThat(UserAccountFields.read(new WireFields(UserAccountFields.of(account))))
                .isEqualTo(account);
    }

    @Test
    void accountChanges() {
        var account = UserAccount.ordinary(AgentId.random(), new UserName("a", "b"), "", Instant.EPOCH);

        var changed = UserAccountFields.changed(
                account, new WireFields(Map.of("UserLevel", "200", "PrincipalID", AgentId.ZERO.toString(), "x", "y")));

        assertThat(changed.level()).isEqualTo(200);
        assertThat(changed.id()).isEqualTo(account.id());
    }

    @Test
    void region() {
        var request = "uuid=11111111-2222-3333-4444-555555555501&locX=256000&locY=256000&sizeX=256&sizeY=256"
                + "&regionName=PeerRegion&serverIP=127.0.0.1&serverHttpPort=9000&serverURI=http%3a%2f%2f127.0.0.1%3a9000%2f"
                + "&serverPort=9000&regionMapTexture=ed63ef18-1196-4c47-bafe-ebfc0f7513bb"
                + "&parcelMapTexture=00000000-0000-0000-0000-000000000000&access=13"
                + "&regionSecret=81a49b9b-6c5a-4fcb-82f0-2209c7672e32&owner_uuid=11111111-aaaa-bbbb-cccc-000000000001&Token";

        var region = GridRegionFields.read(ScopeId.ZERO, form(request));

        assertThat(region.area()).isEqualTo(new RegionArea(256000, 256000, 256, 256));
        assertThat(region.endpoint().serverUri()).isEqualTo("http://127.0.0.1:9000/");
        assertThat(region.access()).isEqualTo(13);
        assertThat(FormBody.request().addAll(GridRegionFields.ofRequest(region, "")))
                .hasToString(request);
        assertThat(GridRegionFields.read(
                        ScopeId.ZERO, new WireFields(GridRegionFields.ofReply(region.withFlags(1031)))))
                .isEqualTo(region.withFlags(1031));
    }

    @Test
    void gridUser() {
        var captured = new WireFields(Map.of(
                "UserID",
                "22222222-aaaa-bbbb-cccc-000000000001",
                "LastRegionID",
                "11111111-2222-3333-4444-555555555501",
                "LastPosition",
                "<130.0033, 127.9989, 25.93502>",
                "LastLookAt",
                "<0.9991014,0.04238612,0>",
                "Online",
                "False",
                "Login",
                "11/21/2026 12:53:55 AM",
                "Logout",
                "1/1/1970 12:00:00 AM"));

        var user = GridUserFields.read(captured);

        assertThat(user.login()).isEqualTo("2026-11-21T00:53:55Z");
        assertThat(user.logout()).isEqualTo(Instant.EPOCH);
        assertThat(user.last().position()).isEqualTo(new Vector3(130.0033f, 127.9989f, 25.93502f));
        var written = GridUserFields.of(user);
        assertThat(written)
                .containsEntry("Login", "11/21/2026 12:53:55 AM")
                .containsEntry("Logout", "1/1/1970 12:00:00 AM")
                .containsEntry("LastPosition", "<130.0033, 127.9989, 25.93502>")
                .containsEntry("HomePosition", "<0, 0, 0>");
        assertThat(GridUserFields.read(new WireFields(written))).isEqualTo(user);
        assertThat(GridUserFields.read(new WireFields(Map.of("UserID", "x", "Login", "21.11.2026 00:53:55")))
                        .login())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void item() {
        var request = "AssetID=4b6a777d-7bcd-4fc4-b06f-929b21e32925&AssetType=7&Name=Peer+note"
                + "&Owner=11111111-aaaa-bbbb-cccc-000000000001&ID=106930e4-d41e-4e60-852d-1b45cb4341b4&InvType=7"
                + "&Folder=1c8cb048-8d49-4de5-be42-49d6b806b090&CreatorId=11111111-aaaa-bbbb-cccc-000000000001"
                + "&CreatorData&Description=a+note&NextPermissions=581632&CurrentPermissions=647168"
                + "&BasePermissions=647168&EveryOnePermissions=0&GroupPermissions=0"
                + "&GroupID=00000000-0000-0000-0000-000000000000&GroupOwned=False&SalePrice=0&SaleType=0&Flags=0"
                + "&CreationDate=1795222443";

        var item = InventoryFields.readItem(form(request));

        assertThat(FormBody.request().addAll(InventoryFields.ofItemRequest(item)))
                .hasToString(request);
        assertThat(InventoryFields.readItem(new WireFields(InventoryFields.ofItemReply(item))))
                .isEqualTo(item);
        assertThat(List.copyOf(InventoryFields.ofItemReply(item).keySet()).subList(0, 4))
                .containsExactly("AssetID", "AssetType", "BasePermissions", "CreationDate");
    }

    @Test
    void folder() {
        var request = "ParentID=0e515010-7460-48c2-922e-6c9542311c4c&Type=-1&Version=1&Name=PeerFolder"
                + "&Owner=11111111-aaaa-bbbb-cccc-000000000001&ID=c3f5731d-f166-4a76-9fb5-d74887da128c";

        assertThat(FormBody.request().addAll(InventoryFields.ofFolder(InventoryFields.readFolder(form(request)))))
                .hasToString(request);
    }

    @Test
    void permissionsMayBeUnsigned() {
        var fields = new WireFields(Map.of("a", "4294967295", "b", "-1", "c", "4294967296"));

        assertThat(fields.bits("a", 0)).isEqualTo(-1);
        assertThat(fields.bits("b", 0)).isEqualTo(-1);
        assertThatThrownBy(() -> fields.bits("c", 0)).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> fields.uuid("a")).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> fields.integer("none")).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> fields.vector("a")).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void avatar() {
        var form =
                FormBody.parse("VERSIONMIN=1&VERSIONMAX=1&METHOD=setavatar&UserID=u&AvatarType=1&Wearable+0%3a0=a%3ab"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(AvatarFields.readRequest(form).values())
                .containsExactly(Map.entry("AvatarType", "1"), Map.entry("Wearable 0:0", "a:b"));
        assertThat(AvatarFields.readReply(new WireFields(Map.of("AvatarType", "1"))))
                .isEmpty();
    }
}
