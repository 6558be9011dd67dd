// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.friend.Friend;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.group.GroupOutcome;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.map.MapImageService.TileAnswer;
import org.skerry.api.map.MapTileId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.CapturedServer;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;

/** As {@link CapturedRequestsTest}, for what people need who live in a region. */
class CapturedLivingRequestsTest {
    private static final AgentId USER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private static final String SUCCESS =
            "<?xml version=\"1.0\"?>\n<ServerResponse>\n  <result>Success</result>\n</ServerResponse>";

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
    void mutes() {
        var mutes = new RobustMuteListConnector(server.base(), calls);
        var muted = new Mute(
                UUID.fromString("22222222-aaaa-bbbb-cccc-000000000029"),
                "bot user_29",
                1,
                0,
                Instant.ofEpochSecond(1795222263));
        server.answer(one("<result></result>"))
                .answer(SUCCESS)
                .answer(one(
                        "<result>MSAyMjIyMjIyMi1hYWFhLWJiYmItY2NjYy0wMDAwMDAwMDAwMjkgYm90IHVzZXJfMjl8MAo=</result>"))
                .answer(SUCCESS)
                .answer(one("<result>AQ==</result>"))
                .answer(one("<result>Failure</result>"))
                .answer(one("<result>bm9uc2Vuc2U=</result>"));

        assertThat(mutes.find(USER, 0)).contains(MuteList.EMPTY);
        sent("/mutelist", "METHOD=get&agentid=" + USER + "&mutecrc=0");
        assertThat(mutes.update(USER, muted)).isTrue();
        sent(
                "/mutelist",
                "METHOD=update&agentid=" + USER + "&muteid=" + muted.id()
                        + "&mutetype=1&mutestamp=1795222263&mutename=bot+user_29");
        assertThat(mutes.find(USER, 0).orElseThrow().toBytes().text())
                .isEqualTo("1 22222222-aaaa-bbbb-cccc-000000000029 bot user_29|0\n");
        assertThat(mutes.remove(USER, muted.id(), "bot user_29")).isTrue();
        sent("/mutelist", "METHOD=delete&agentid=" + USER + "&muteid=" + muted.id() + "&mutename=bot+user_29");
        assertThat(mutes.find(USER, -5)).isEmpty();
        sent("/mutelist", "METHOD=get&agentid=" + USER + "&mutecrc=4294967291");
        assertThatThrownBy(() -> mutes.find(USER, 0)).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> mutes.find(USER, 0)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void offlineMessages() {
        var messages = new RobustOfflineMessageConnector(server.base(), calls);
        var to = AgentId.of("22222222-aaaa-bbbb-cccc-000000000009");
        var message = new InstantMessage(
                USER.value(),
                "Test User",
                to,
                0,
                false,
                UUID.fromString("33333333-0000-0000-0000-000000000008"),
                "offline hello",
                0,
                1,
                Vector3.ZERO,
                RegionId.of("11111111-2222-3333-4444-555555555501"),
                Instant.ofEpochSecond(1795222269),
                Octets.EMPTY);
        server.answer(one("<RESULT>True</RESULT>"))
                .answer(one("<RESULT>False</RESULT><REASON>full</REASON>"))
                .answer(one("<RESULT type=\"List\" />"))
                .answer(one("<RESULT>NULL</RESULT><REASON>Bad network data</REASON>"))
                .answer(one("<RESULT>True</RESULT>"));

        assertThat(messages.store(message)).isEqualTo(new StoreOutcome.Stored());
        sent(
                "/offlineim",
                "BinaryBucket&Dialog=0&FromAgentID=" + USER + "&FromAgentName=Test+User&FromGroup=False"
                        + "&SessionID=33333333-0000-0000-0000-000000000008&Message=offline+hello&Offline=0&EstateID=1"
                        + "&Position=%3c0%2c+0%2c+0%3e&RegionID=11111111-2222-3333-4444-555555555501"
                        + "&Timestamp=1795222269&ToAgentID=" + to + "&METHOD=STORE");
        assertThat(messages.store(message)).isEqualTo(new StoreOutcome.Refused("full"));
        assertThat(messages.take(to)).isEmpty();
        sent("/offlineim", "PrincipalID=" + to + "&METHOD=GET");
        assertThatThrownBy(() -> messages.take(to)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(messages.deleteAll(to)).isTrue();
        sent("/offlineim", "UserID=" + to + "&METHOD=DELETE");
    }

    @Test
    void preferences() {
        var preferences = new RobustAgentPreferencesConnector(server.base(), calls);
        server.answer("<?xml version=\"1.0\"?><ServerResponse />")
                .answer(one("<PrincipalID>" + USER + "</PrincipalID><AccessPrefs>M</AccessPrefs>"
                        + "<HoverHeight>0.1</HoverHeight><Language>en</Language>"
                        + "<LanguageIsPublic>True</LanguageIsPublic><PermEveryone>0</PermEveryone>"
                        + "<PermGroup>0</PermGroup><PermNextOwner>532480</PermNextOwner>"))
                .answer(one("<Language>en</Language>"))
                .answer(SUCCESS)
                .answer(one("<result>Failure</result>"));

        assertThat(preferences.find(USER)).isEmpty();
        sent("/agentprefs", "METHOD=getagentprefs&UserID=" + USER);
        var found = preferences.find(USER).orElseThrow();
        assertThat(found).isEqualTo(new AgentPreferences(USER, "M", 0.1f, "en", true, 0, 0, 532480));
        assertThat(preferences.language(USER)).isEqualTo("en");
        sent("/agentprefs", "METHOD=getagentlang&UserID=" + USER);
        assertThat(preferences.store(found)).isTrue();
        sent(
                "/agentprefs",
                "METHOD=setagentprefs&PrincipalID=" + USER + "&AccessPrefs=M&HoverHeight=0.1&Language=en"
                        + "&LanguageIsPublic=True&PermEveryone=0&PermGroup=0&PermNextOwner=532480");
        assertThatThrownBy(() -> preferences.find(USER)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void friends() {
        var friends = new RobustFriendsConnector(server.base(), calls);
        var user = UniversalUserId.of(USER);
        var other = "22222222-aaaa-bbbb-cccc-000000000002";
        var friend = UniversalUserId.tryParse(other).orElseThrow();
        var foreign = UniversalUserId.tryParse(other + ";http://a:8002/;b c").orElseThrow();
        server.answer(one("<result>null</result>"))
                .answer(one("<friend0 type=\"List\"><PrincipalID>" + USER + "</PrincipalID><Friend>" + other
                        + "</Friend><MyFlags>1</MyFlags><TheirFlags>-1</TheirFlags></friend0>"))
                .answer(one("<Result>Success</Result>"))
                .answer(one("<Result>Success</Result>"))
                .answer(one("<Result>Success</Result>"))
                .answer(one("<Result>Failure</Result><Message></Message>"));

        assertThat(friends.findAll(user)).isEmpty();
        sent("/friends", "PRINCIPALID=" + USER + "&METHOD=getfriends");
        assertThat(friends.findAll(user)).containsExactly(new Friend(user, friend, 1, Friend.NOT_ACCEPTED));
        assertThat(friends.store(user, friend, 1)).isTrue();
        sent("/friends", "PrincipalID=" + USER + "&Friend=" + other + "&MyFlags=1&METHOD=storefriend");
        assertThat(friends.delete(user, friend)).isTrue();
        sent("/friends", "PRINCIPALID=" + USER + "&FRIEND=" + other + "&METHOD=deletefriend");
        assertThat(friends.delete(foreign, user)).isTrue();
        sent(
                "/friends",
                "PRINCIPALID=" + other + "%3bhttp%3a%2f%2fa%3a8002%2f%3bb+c&FRIEND=" + USER
                        + "&METHOD=deletefriend_string");
        assertThatThrownBy(() -> friends.findAll(user)).isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void map() {
        var map = new RobustMapImageConnector(server.base(), calls);
        var success = "<?xml version =\"1.0\"?><ServerResponse><Result>Success</Result></ServerResponse>";
        server.answer(success)
                .answer(success)
                .answer("<?xml version =\"1.0\"?><ServerResponse><Result>Failure</Result><Message>x</Message>"
                        + "</ServerResponse>")
                .answer(200, new byte[] {1, 2})
                .answer(503, new byte[0]);

        var data = Octets.owning(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFB});
        assertThat(map.store(ScopeId.ZERO, 1000, 1000, data)).isTrue();
        sent("/map", "X=1000&Y=1000&TYPE=image%2fjpeg&DATA=%2f9j%2f%2bw%3d%3d");
        assertThat(map.remove(ScopeId.ZERO, 1000, 1001)).isTrue();
        sent("/removemap", "X=1000&Y=1001");
        assertThat(map.store(ScopeId.ZERO, 1000, 1000, data)).isFalse();
        var tile = new MapTileId(3, 1000, 1000);
        assertThat(map.find(ScopeId.ZERO, tile)).isEqualTo(new TileAnswer.Picture(Octets.owning(new byte[] {1, 2})));
        assertThat(server.last().path()).isEqualTo("/map-3-1000-1000-objects.jpg");
        assertThat(map.find(ScopeId.ZERO, tile)).isEqualTo(new TileAnswer.Later());
    }

    @Test
    void groups() {
        var groups = new RobustGroupsConnector(server.base(), calls);
        var user = UniversalUserId.of(USER);
        var group = GroupId.of("4d9e58ea-5de6-4ecc-96bf-d9e6970d7b6e");
        var zero = "00000000-0000-0000-0000-000000000000";
        server.answer(one("<RESULT>NULL</RESULT><REASON>Group not found</REASON>"))
                .answer(one("<RESULT>NULL</RESULT><REASON>No memberships</REASON>"))
                .answer(one("<RESULT>true</RESULT>"))
                .answer(one("<RESULT>NULL</RESULT><REASON>no</REASON>"));

        assertThat(groups.findByName(user, "Peer Group")).isEmpty();
        sent("/groups", "Name=Peer+Group&RequestingAgentID=" + USER + "&METHOD=GETGROUP");
        assertThat(groups.memberships(UniversalUserId.NOBODY, user)).isEmpty();
        sent("/groups", "AgentID=" + USER + "&ALL=true&RequestingAgentID=" + zero + "&METHOD=GETMEMBERSHIP");
        assertThat(groups.leave(user, user, group).isDone()).isTrue();
        sent(
                "/groups",
                "AgentID=" + USER + "&GroupID=" + group + "&RequestingAgentID=" + USER
                        + "&METHOD=REMOVEAGENTFROMGROUP");
        var charter = new GroupCharter("Peer Group", "charter", USER, "", "", AssetId.ZERO, true, false, true, true, 0);
        assertThat(groups.create(user, charter)).isEqualTo(GroupOutcome.refused("no"));
        sent(
                "/groups",
                "AllowPublish=True&Charter=charter&FounderID=" + USER + "&FounderUUI&GroupID=" + zero
                        + "&GroupName=Peer+Group&InsigniaID=" + zero
                        + "&MaturePublish=False&MembershipFee=0&OpenEnrollment=True&OwnerRoleID=" + zero
                        + "&ServiceLocation&ShownInList=True&MemberCount=0&RoleCount=0&RequestingAgentID=" + USER
                        + "&OP=ADD&METHOD=PUTGROUP");
    }

    @Test
    void bakes() {
        var bakes = new RobustBakedTextureConnector(server.base(), calls);
        var document = "<BakedAppearance></BakedAppearance>";
        server.answer("")
                .answer(document)
                .answer("")
                .answer(404, new byte[0])
                .answer(404, new byte[0])
                .answer(500, new byte[0]);

        assertThat(bakes.find(USER)).isEmpty();
        assertThat(server.last()).isEqualTo(new CapturedServer.Heard("GET", "/bakes/" + USER, "application/xml", ""));
        assertThat(bakes.find(USER)).contains(Octets.utf8(document));
        assertThat(bakes.store(USER, Octets.utf8(document))).isTrue();
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard("POST", "/bakes/" + USER, "application/xml", document));
        assertThat(bakes.find(USER)).isEmpty();
        assertThat(bakes.store(USER, Octets.utf8(document))).isFalse();
        assertThatThrownBy(() -> bakes.find(USER)).isInstanceOf(ServiceUnavailableException.class);
    }
}
