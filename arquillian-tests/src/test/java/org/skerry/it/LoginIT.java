// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.concurrent.Race;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SessionId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.presence.RobustPresenceConnector;

/** Logins of both forms at the deployed EAR, with a simulator that only says yes. */
@ArquillianTest
@RunAsClient
class LoginIT {
    private static final List<String> NEW_EACH_TIME =
            List.of("session_id", "secure_session_id", "circuit_code", "seed_capability", "seconds_since_epoch");
    private static final int VIEWERS = 12;

    private final StandInSimulator simulator = new StandInSimulator(2100);
    private final RobustGridConnector grid = new RobustGridConnector(Grid.privateUri(), Grid.calls());
    private final RobustPresenceConnector presence = new RobustPresenceConnector(Grid.privateUri(), Grid.calls());

    @BeforeEach
    void start() {
        grid.register(simulator.region());
    }

    @AfterEach
    void stop() {
        grid.deregister(simulator.region().id());
        simulator.close();
    }

    private static AgentId user(UserName name, int level) {
        var id = AgentId.random();
        new RobustUserAccountConnector(Grid.privateUri(), Grid.calls())
                .store(new UserAccount(
                        id, ScopeId.ZERO, name, "", Instant.EPOCH.plusSeconds(1), level, 0, "", "", Map.of()));
        new RobustAuthenticationConnector(Grid.privateUri(), Grid.calls()).setPassword(id, "login-password");
        return id;
    }

    private Map<String, String> request(UserName name) {
        var members = new HashMap<String, String>();
        members.put("first", name.first());
        members.put("last", name.last());
        members.put("passwd", "login-password");
        members.put("start", "uri:" + simulator.region().name() + "&10&20&30");
        members.put("channel", "Test");
        members.put("version", "1");
        return members;
    }

    private void logout(Map<?, ?> answer) {
        assertThat(answer.get("login")).as(answer.toString()).isEqualTo("true");
        presence.logout(SessionId.of(String.valueOf(answer.get("session_id"))));
    }

    @Test
    void bothFormsHaveTheSameMembers() throws Exception {
        var name = new UserName("Both", "Forms");
        var id = user(name, 0);
        FriendsService friends = new RobustFriendsConnector(Grid.privateUri(), Grid.calls());
        var friend = UniversalUserId.of(AgentId.random());
        friends.store(UniversalUserId.of(id), friend, 1);
        friends.store(friend, UniversalUserId.of(id), 3);

        var first = LoginWire.xmlRpc("login_to_simulator", request(name));
        assertThat(String.valueOf(first.get("login-flags"))).contains("ever_logged_in=N");
        logout(first);
        var xmlRpc = LoginWire.xmlRpc("login_to_simulator", request(name));
        logout(xmlRpc);
        var llsd = LoginWire.llsd(request(name));
        logout(llsd);

        assertThat(String.valueOf(xmlRpc.get("login-flags"))).contains("ever_logged_in=Y");
        assertThat(xmlRpc.get("start_location")).isEqualTo("url");
        assertThat(xmlRpc.get("buddy-list"))
                .isEqualTo(List.of(Map.of(
                        "buddy_id", friend.toString(),
                        "buddy_rights_given", 1,
                        "buddy_rights_has", 3)));
        assertThat(xmlRpc.keySet()).isEqualTo(llsd.keySet());
        assertThat(same(llsd)).isEqualTo(same(xmlRpc));
    }

    private static Map<Object, Object> same(Map<?, ?> answer) {
        var members = new HashMap<Object, Object>(answer);
        NEW_EACH_TIME.forEach(members::remove);
        return members;
    }

    @Test
    void ofLoginsAtOnceOneWins() throws Exception {
        var name = new UserName("Many", "Viewers");
        var id = user(name, 0);
        var answers = Race.of(VIEWERS, viewer -> login(name));
        assertThat(answers)
                .filteredOn(answer -> "true".equals(answer.get("login")))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "false".equals(answer.get("login")))
                .hasSize(VIEWERS - 1)
                .allSatisfy(answer -> assertThat(answer.get("reason")).isEqualTo("presence"));
        assertThat(presence.findAll(List.of(id))).hasSize(1);
        answers.stream().filter(answer -> "true".equals(answer.get("login"))).forEach(this::logout);
    }

    private Map<?, ?> login(UserName name) {
        try {
            return LoginWire.xmlRpc("login_to_simulator", request(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Test
    void administratorsSetTheLevel() throws Exception {
        var ordinary = new UserName("Ordinary", "Person");
        var administrator = new UserName("Grid", "Administrator");
        user(ordinary, 0);
        user(administrator, 200);
        assertThat(level(ordinary, "1")).isEqualTo("false");
        assertThat(level(administrator, "")).isEqualTo("false");
        assertThat(level(administrator, "1")).isEqualTo("true");
        try {
            var refused = LoginWire.llsd(request(ordinary));
            assertThat(refused.get("login")).isEqualTo("false");
            assertThat(refused.get("reason")).isEqualTo("presence");
            logout(LoginWire.llsd(request(administrator)));
        } finally {
            assertThat(level(administrator, "0")).isEqualTo("true");
        }
        logout(LoginWire.llsd(request(ordinary)));
    }

    private String level(UserName name, String level) throws Exception {
        var members = request(name);
        members.put("level", level);
        return String.valueOf(LoginWire.xmlRpc("set_login_level", members).get("success"));
    }

    @Test
    void aWrongPasswordIsToldInBothForms() throws Exception {
        var members = request(new UserName("No", "Body"));
        assertThat(LoginWire.xmlRpc("login_to_simulator", members))
                .isEqualTo(LoginWire.llsd(members))
                .isEqualTo(Map.of(
                        "login",
                        "false",
                        "reason",
                        "key",
                        "message",
                        "Could not authenticate your avatar. Please check your username and password, and check the"
                                + " grid if problems persist."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<llsd>", "no llsd", "<!DOCTYPE llsd><llsd><map /></llsd>"})
    void whatIsNoLlsdIsRefused(String body) throws Exception {
        assertThat(Http.post(Grid.publicUri(), "application/llsd+xml", body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theGridTellsOfItself() throws Exception {
        var page = Http.get(Grid.publicUri());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(Grid.publicUri().toString(), "Regions online");
        var stats = Http.get(Grid.publicUri().resolve("get_grid_stats"));
        assertThat(stats.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(stats.body())
                .matches("<gridstats><residents>\\d+</residents><active_users>\\d+</active_users>"
                        + "<region_count>\\d+</region_count></gridstats>");
        for (var method : List.of("GET", "HEAD")) {
            var helo = HttpRequest.newBuilder(Grid.publicUri().resolve("helo"))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(helo.build(), BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("X-Handlers-Provided")).contains("opensim-robust");
            }
        }
        for (var path : List.of("get_grid_stats", "helo")) {
            assertThat(Http.get(Grid.privateUri().resolve(path)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void thereAreNoPagesByMethod() throws Exception {
        URI page = Grid.publicUri().resolve("index.php?method=nothing");
        assertThat(Http.get(page).statusCode()).isEqualTo(404);
        assertThat(Http.post(page, "text/xml", "<methodCall/>").statusCode()).isEqualTo(404);
    }
}
