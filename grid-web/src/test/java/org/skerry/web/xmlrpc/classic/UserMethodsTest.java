// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.answer;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.ask;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.assertSame;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.api.profile.InMemoryProfileService;

class UserMethodsTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String USER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String OTHER = "11111111-aaaa-bbbb-cccc-000000000002";
    private static final String REGION = "11111111-2222-3333-4444-555555555501";
    private static final String HANDLE = "1099511628032000";
    private static final String SESSION = "cccccccc-0000-0000-0000-000000000001";
    private static final String NOBODY =
            answer("error_type", "unknown_user", "error_desc", "The user requested is not in the database");

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private final InMemoryProfileService profiles = new InMemoryProfileService();
    private final InMemoryGridUserService users =
            new InMemoryGridUserService(InstantSource.fixed(Instant.ofEpochSecond(1_250_000_000)));
    private final InMemoryGridService grid = new InMemoryGridService();
    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final SessionsOfUsers sessions = new SessionsOfUsers(presence, presence);
    private final UserProfiles told = new UserProfiles(profiles, users, grid);

    @BeforeEach
    void aUserAndARegion() {
        accounts.store(new UserAccount(
                AgentId.of(USER),
                ScopeId.ZERO,
                new UserName("Test", "User"),
                "test@example.com",
                Instant.ofEpochSecond(1_240_000_000),
                200,
                5,
                "Captain",
                "",
                Map.of("InventoryServerURI", "http://home.example:8003/")));
        var region = new GridRegion(
                RegionId.of(REGION),
                ScopeId.ZERO,
                "Plaza",
                new RegionArea(256_000, 256_000, 256, 256),
                new RegionEndpoint("127.0.0.1", 9001, "http://127.0.0.1:9001/", 9000),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
        assertThat(grid.register(region)).isEqualTo(new RegisterOutcome.Registered());
    }

    private static String profile(String about, String home, String homeId, String at) {
        return answer(
                "firstname",
                "Test",
                "lastname",
                "User",
                "email",
                "",
                "uuid",
                USER,
                "server_inventory",
                "http://home.example:8003/",
                "server_asset",
                "",
                "profile_about",
                about,
                "profile_firstlife_about",
                "",
                "profile_firstlife_image",
                ZERO,
                "profile_can_do",
                "0",
                "profile_want_do",
                "0",
                "profile_image",
                ZERO,
                "profile_created",
                "1240000000",
                "profile_lastlogin",
                "0",
                "home_coordinates_x",
                at,
                "home_coordinates_y",
                at,
                "home_coordinates_z",
                at,
                "home_region",
                home,
                "home_region_id",
                homeId,
                "home_look_x",
                "0",
                "home_look_y",
                "0",
                "home_look_z",
                "0",
                "user_flags",
                "5",
                "god_level",
                "200",
                "custom_type",
                "Captain",
                "partner",
                ZERO);
    }

    @Test
    void aUserIsFoundByNameAndId() {
        var expected = profile("", "0", ZERO, "0");
        assertThat(ask(new GetUserByName(accounts, told), "avatar_name", "test user"))
                .isEqualTo(expected);
        assertThat(ask(new GetUserByUuid(accounts, told), "avatar_uuid", USER)).isEqualTo(expected);
        for (var nobody : new String[] {"Test", "Test User Third", "No Body", " ", ""}) {
            assertThat(ask(new GetUserByName(accounts, told), "avatar_name", nobody))
                    .as(nobody)
                    .isEqualTo(NOBODY);
        }
        assertThat(ask(new GetUserByUuid(accounts, told), "avatar_uuid", OTHER)).isEqualTo(NOBODY);
        assertThat(ask(new GetUserByUuid(accounts, told), "avatar_uuid", "x")).isEqualTo(NOBODY);
        assertThat(ask(new GetUserByUuid(accounts, told))).isEqualTo(NOBODY);
    }

    @Test
    void aProfileIsChangedInPart() {
        var update = new UpdateUserProfile(accounts, profiles, users, grid);
        assertThat(ask(
                        update,
                        "avatar_uuid",
                        USER,
                        "AboutText",
                        "Me",
                        "home_region",
                        HANDLE,
                        "home_pos_x",
                        "12,5",
                        "home_pos_y",
                        "12.5",
                        "home_pos_z",
                        "12.5"))
                .isEqualTo(answer("returnString", "True"));
        assertThat(ask(new GetUserByUuid(accounts, told), "avatar_uuid", USER))
                .isEqualTo(profile("Me", HANDLE, REGION, "12.5"));
        assertThat(ask(update, "avatar_uuid", USER, "FLAboutText", "Them")).isEqualTo(answer("returnString", "True"));
        assertThat(profiles.profile(AgentId.of(USER)).about()).isEqualTo("Me");
        assertThat(profiles.profile(AgentId.of(USER)).firstLife()).isEqualTo("Them");
        assertThat(ask(update, "avatar_uuid", OTHER, "AboutText", "x")).isEqualTo(NOBODY);
        assertThat(ask(update, "avatar_uuid", USER, "ImageID", "x")).isEqualTo(NOBODY);
        assertThat(ask(update, "avatar_uuid", USER, "home_region", HANDLE, "home_pos_x", "east"))
                .isEqualTo(NOBODY);
    }

    @Test
    void peopleArePickedByAPartOfTheirName() {
        assertThat(ask(new GetAvatarPickerAvatar(accounts), "queryid", SESSION, "avquery", "use"))
                .isEqualTo(answer(
                        "queryid",
                        SESSION,
                        "avcount",
                        "1",
                        "avatarid0",
                        USER,
                        "firstname0",
                        "Test",
                        "lastname0",
                        "User"));
        assertThat(ask(new GetAvatarPickerAvatar(accounts), "queryid", SESSION, "avquery", "%%%"))
                .isEqualTo(answer("queryid", SESSION, "avcount", "0"));
        assertThat(ask(new GetAvatarPickerAvatar(accounts))).isEqualTo(answer("avcount", "0"));
    }

    @Test
    void aPasswordIsRightOrWrong() {
        passwords.setPassword(AgentId.of(USER), "open sesame");
        var check = new AuthenticateUserByPassword(accounts, passwords);
        assertThat(ask(check, "user_uuid", USER, "password", "open sesame")).isEqualTo(answer("auth_user", "TRUE"));
        assertThat(ask(check, "user_uuid", USER, "password", "sesame")).isEqualTo(answer("auth_user", "FALSE"));
        assertThat(ask(check, "user_uuid", USER)).isEqualTo(answer("auth_user", "FALSE"));
        assertThat(ask(check, "user_uuid", OTHER, "password", "open sesame")).isEqualTo(NOBODY);
        assertThat(ask(check)).isEqualTo(NOBODY);
    }

    private void arrive() {
        presence.login(AgentId.of(USER), SessionId.of(SESSION), SecureSessionId.random());
        presence.report(SessionId.of(SESSION), RegionId.of(REGION));
    }

    @Test
    void aSessionIsItsUsersAlone() {
        arrive();
        var check = new CheckAuthSession(presence);
        assertThat(ask(check, "avatar_uuid", USER, "session_id", SESSION)).isEqualTo(answer("auth_session", "TRUE"));
        assertThat(ask(check, "avatar_uuid", OTHER, "session_id", SESSION)).isEqualTo(NOBODY);
        assertThat(ask(check, "avatar_uuid", USER, "session_id", OTHER)).isEqualTo(NOBODY);
        assertThat(ask(check, "avatar_uuid", USER)).isEqualTo(answer("auth_session", "FALSE"));
    }

    @Test
    void anAgentIsToldWithPlaceAndSession() {
        var agent = new GetAgentByUuid(accounts, sessions, grid);
        assertThat(ask(agent, "avatar_uuid", USER))
                .isEqualTo(answer("handle", "0", "session", ZERO, "agent_online", "FALSE"));
        arrive();
        assertThat(ask(agent, "avatar_uuid", USER))
                .isEqualTo(answer("handle", HANDLE, "session", SESSION, "agent_online", "TRUE"));
        assertThat(ask(agent, "avatar_uuid", OTHER)).isEqualTo(NOBODY);
    }

    @Test
    void anArrivalMovesTheSession() {
        var update = new UpdateUserCurrentRegion(sessions);
        var call = new String[] {"avatar_id", USER, "region_handle", HANDLE, "region_uuid", OTHER};
        assertThat(ask(update, call)).isEqualTo(answer("returnString", "FALSE"));
        arrive();
        assertThat(ask(update, call)).isEqualTo(answer("returnString", "TRUE"));
        assertThat(presence.find(SessionId.of(SESSION)))
                .contains(new PresenceInfo(AgentId.of(USER), RegionId.of(OTHER)));
        assertThat(ask(update)).isEqualTo(answer("returnString", "FALSE"));
    }

    @Test
    void aLogoutEndsTheSessionAndRemembersThePlace() {
        arrive();
        assertThat(ask(
                        new LogoutOfSimulator(sessions, users),
                        "avatar_uuid",
                        USER,
                        "region_uuid",
                        REGION,
                        "region_handle",
                        HANDLE,
                        "region_pos_x",
                        "10",
                        "region_pos_y",
                        "20",
                        "region_pos_z",
                        "30.5",
                        "lookat_x",
                        "1"))
                .isEqualTo(answer());
        assertThat(presence.find(SessionId.of(SESSION))).isEmpty();
        assertThat(users.find(USER).orElseThrow().last())
                .isEqualTo(new UserPlace(RegionId.of(REGION), new Vector3(10, 20, 30.5f), new Vector3(1, 0, 0)));
        arrive();
        assertThat(ask(new LogoutOfSimulator(sessions, users), "agentid", USER)).isEqualTo(answer());
        assertThat(presence.find(SessionId.of(SESSION))).isEmpty();
        assertSame(ask(new LogoutOfSimulator(sessions, users)), NOBODY);
    }
}
