// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.web.xmlrpc.XmlRpcExceptionEdge;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/** Whatever a simulator sends, the answer is one of the protocol, and nothing behind the edge is surprised. */
class HostileSimulatorsTest {
    private static final int RUNS = 300;
    private static final String ID = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final List<String> NAMES = List.of(
            "UUID",
            "sim_ip",
            "sim_port",
            "http_port",
            "region_locx",
            "region_locy",
            "sim_name",
            "maturity",
            "region_UUID",
            "region_handle",
            "region_name_search",
            "xmin",
            "ymax",
            "name",
            "maxNumber",
            "avatar_name",
            "avatar_uuid",
            "avatar_id",
            "user_uuid",
            "password",
            "session_id",
            "queryid",
            "avquery",
            "home_region",
            "home_region_id",
            "home_pos_x",
            "AboutText",
            "ImageID",
            "region_uuid",
            "region_pos_x",
            "lookat_z",
            "agentid",
            "ownerID",
            "friendID",
            "friendPerms",
            "owner",
            "serial",
            "visual_params",
            "avatar_height",
            "body_item",
            "attachments",
            "uuids",
            "regionid",
            "RegionUUID",
            "AgentID");
    private static final List<String> VALUES = List.of(
            "<string>" + ID + "</string>",
            "<string>" + ID + "</string>",
            "<string>00000000-0000-0000-0000-000000000000</string>",
            "<string></string>",
            "<i4>7</i4>",
            "<i4>-2147483648</i4>",
            "<string>1000</string>",
            "<string>99999999999999999999</string>",
            "<string>18446744073709551615</string>",
            "<string>-1</string>",
            "<string>NaN</string>",
            "<string>1e999</string>",
            "<string>a b</string>",
            "<string>1," + ID + "," + ID + ",,,</string>",
            "<string>" + "x".repeat(20_000) + "</string>",
            "<boolean>1</boolean>",
            "<double>1.5</double>",
            "<nil/>",
            "<base64>AAECAw==</base64>",
            "<array><data/></array>",
            "<array><data><value><string>" + ID + "</string></value><value><nil/></value></data></array>",
            "<struct><member><name>a</name><value><i4>1</i4></value></member></struct>");

    private final InMemoryGridService grid = new InMemoryGridService();
    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryProfileService profiles = new InMemoryProfileService();
    private final InMemoryGridUserService users = new InMemoryGridUserService();
    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final InMemoryFriendsService friends = new InMemoryFriendsService();
    private final InMemoryAvatarService avatars = new InMemoryAvatarService();
    private final SessionsOfUsers sessions = new SessionsOfUsers(presence, presence);
    private final UserProfiles told = new UserProfiles(profiles, users, grid);

    private List<XmlRpcMethod> methods() {
        return List.of(
                new SimulatorLogin(grid, new ServicesAddress(Optional.empty(), "127.0.0.1", 8003)),
                new SimulatorAfterRegionMoved(grid),
                new SimulatorDataRequest(grid),
                new MapBlock(grid),
                new SearchForRegionByName(grid),
                new GetUserByName(accounts, told),
                new GetUserByUuid(accounts, told),
                new GetAvatarPickerAvatar(accounts),
                new AuthenticateUserByPassword(accounts, new InMemoryAuthenticationService()),
                new CheckAuthSession(presence),
                new GetAgentByUuid(accounts, sessions, grid),
                new UpdateUserCurrentRegion(sessions),
                new LogoutOfSimulator(sessions, users),
                new UpdateUserProfile(accounts, profiles, users, grid),
                new AddNewUserFriend(friends),
                new RemoveUserFriend(friends),
                new UpdateUserFriendPerms(friends),
                new GetUserFriendList(friends),
                new GetAvatarAppearance(avatars),
                new UpdateAvatarAppearance(avatars),
                new GetPresenceInfoBulk(presence, grid),
                new ProcessRegionShutdown(presence),
                new RegionStartup(presence),
                new RegionShutdown(presence),
                new AgentLocation(sessions),
                new AgentLeaving(sessions));
    }

    @Test
    void nothingSurprisesThem() {
        var methods = methods();
        var edge = XmlRpcExceptionEdge.of(methods);
        var random = new SplittableRandom(2009);
        for (var method : methods) {
            for (var run = 0; run < RUNS; run++) {
                var call = call(method.name(), random);
                var reply = edge.answer(call.getBytes(StandardCharsets.UTF_8), "127.0.0.1")
                        .toCompletableFuture()
                        .join();
                assertThat(reply.status()).isEqualTo(200);
                assertThat(edge.failed()).as(call).isZero();
                assertThat(reply.body().text()).doesNotContain("<fault>");
            }
        }
    }

    private static String call(String method, SplittableRandom random) {
        var struct = new StringBuilder();
        for (var name : NAMES) {
            if (random.nextInt(3) > 0) {
                struct.append("<member><name>")
                        .append(name)
                        .append("</name><value>")
                        .append(VALUES.get(random.nextInt(VALUES.size())))
                        .append("</value></member>");
            }
        }
        return "<?xml version=\"1.0\"?><methodCall><methodName>" + method
                + "</methodName><params><param><value><struct>" + struct
                + "</struct></value></param></params></methodCall>";
    }
}
