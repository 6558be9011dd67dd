// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.login.LoginOutcome.Accepted;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.LoginRequest;
import org.skerry.api.math.Vector3;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.simulation.InMemorySimulationService;
import org.skerry.api.simulation.InMemorySimulationService.Closing;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.ejb.backoff.BackOffs;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class LoginServiceBeanTest {
    private static final String MD5_OF_SECRET = "5ebe2294ecd0e0f08eab7690d2a6ee69";
    private static final UserName NAME = new UserName("Test", "User");

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService authentication = new InMemoryAuthenticationService();
    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final InMemoryGridService grid = new InMemoryGridService(LoginServiceBeanTest::flags);
    private final InMemoryGridUserService gridUsers = new InMemoryGridUserService();
    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final InMemoryAvatarService avatars = new InMemoryAvatarService();
    private final InMemorySimulationService simulations = new InMemorySimulationService();
    private final LoginServiceBean logins = new LoginServiceBean();

    private final AgentId user = AgentId.random();
    private final GridRegion landing = region("Skerry Landing", 0);
    private final GridRegion other = region("Other Place", 3);

    private static int flags(String name) {
        return name.startsWith("Skerry") ? RegionFlag.DEFAULT_REGION.bit() : 0;
    }

    private static GridRegion region(String name, int cell) {
        return new GridRegion(
                RegionId.random(),
                ScopeId.ZERO,
                name,
                new RegionArea(256_000 + cell * RegionArea.CELL, 256_000, RegionArea.CELL, RegionArea.CELL),
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9001),
                0,
                13,
                AssetId.ZERO,
                AssetId.ZERO,
                "",
                AgentId.ZERO);
    }

    @BeforeEach
    void wire() {
        var settings = new LoginSettings(
                0, "Hello <USERNAME>", Map.of("map-server-url", "http://grid.example:8002/"), Map.of());
        var arrival = new Arrival();
        arrival.presence = presence;
        arrival.grid = grid;
        arrival.gridUsers = gridUsers;
        arrival.inventory = inventory;
        arrival.newUserContent = id -> avatars.store(
                id,
                new AvatarData(Map.of(
                        "AvatarType",
                        "1",
                        "AvatarHeight",
                        "1.75",
                        "Wearable 4:0",
                        "2adec6de-bda6-4bb3-881a-d303a729f6ff:66c41e39-38f9-f75a-024e-585989bfab73",
                        "VisualParams",
                        "33,61,255")));
        arrival.avatars = avatars;
        arrival.simulations = simulations;
        arrival.settings = settings;
        arrival.random = new SplittableRandom(1);
        logins.accounts = accounts;
        logins.authentication = authentication;
        logins.presence = presence;
        logins.sessions = presence::endAll;
        logins.grid = grid;
        logins.simulations = simulations;
        logins.arrival = arrival;
        logins.settings = settings;
        logins.backOff = BackOffs.off();
        accounts.store(UserAccount.ordinary(user, NAME, "", Instant.EPOCH));
        authentication.setPassword(user, "secret");
        grid.register(landing);
        grid.register(other);
    }

    private static LoginRequest request(String start) {
        return new LoginRequest(NAME, MD5_OF_SECRET, start, ScopeId.ZERO, ViewerIdentity.UNKNOWN, "10.0.0.7");
    }

    private Accepted accepted(String start) {
        var outcome = logins.login(request(start));
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }

    private Refused refused(String start) {
        var outcome = logins.login(request(start));
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    @Test
    void aFirstLoginArrivesInTheDefaultRegionDressed() {
        var accepted = accepted("last");
        assertThat(accepted.destination().id()).isEqualTo(landing.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
        assertThat(accepted.simAddress()).isEqualTo("127.0.0.1");
        assertThat(accepted.homeRegion().id()).isEqualTo(landing.id());
        assertThat(accepted.welcome()).isEqualTo("Hello Test User");
        assertThat(accepted.options()).containsEntry("map-server-url", "http://grid.example:8002/");
        assertThat(accepted.inventory().folders()).contains(accepted.inventory().root());

        var announced = simulations.announcements().getLast();
        assertThat(announced.region()).isEqualTo(landing.id());
        assertThat(announced.circuit()).isEqualTo(accepted.circuit());
        assertThat(announced.teleportFlags()).isEqualTo(128);
        var circuit = announced.circuit();
        assertThat(circuit.circuitCode()).isPositive();
        assertThat(circuit.clientAddress()).isEqualTo("10.0.0.7");
        var appearance = circuit.appearance().orElseThrow();
        assertThat(appearance.height()).isEqualTo(1.75f);
        assertThat(appearance.wearables().get(4)).hasSize(1);
        assertThat(appearance.visualParams().toArray()).containsExactly(33, 61, -1);

        assertThat(presence.find(circuit.session())).isPresent();
        assertThat(gridUsers.find(user.toString()).orElseThrow().online()).isTrue();
    }

    @Test
    void nameIsReadInEitherCase() {
        var shouting = new LoginRequest(
                new UserName("TEST", "user".toUpperCase(Locale.ROOT)),
                MD5_OF_SECRET,
                "last",
                ScopeId.ZERO,
                ViewerIdentity.UNKNOWN,
                "10.0.0.7");
        assertThat(logins.login(shouting)).isInstanceOf(Accepted.class);
    }

    @Test
    void wrongPasswordAndUnknownNameAreRefusedAlike() {
        var wrong = new LoginRequest(NAME, "0".repeat(32), "last", ScopeId.ZERO, ViewerIdentity.UNKNOWN, "10.0.0.7");
        var unknown = new LoginRequest(
                new UserName("No", "Body"), MD5_OF_SECRET, "last", ScopeId.ZERO, ViewerIdentity.UNKNOWN, "10.0.0.7");
        var refused = logins.login(wrong);
        assertThat(refused).isInstanceOf(Refused.class).isEqualTo(logins.login(unknown));
        assertThat(((Refused) refused).reason()).isEqualTo("key");
        assertThat(((Refused) refused).message()).startsWith("Could not authenticate your avatar.");
        assertThat(presence.findAll(List.of(user))).isEmpty();
        assertThat(inventory.rootFolder(user)).isEmpty();
    }

    @Test
    void anAccountBelowTheLevelIsKeptOut() {
        accounts.store(new UserAccount(user, ScopeId.ZERO, NAME, "", Instant.EPOCH, -1, 0, "", "", Map.of()));
        assertThat(refused("last").reason()).isEqualTo("key");
        assertThat(presence.findAll(List.of(user))).isEmpty();
    }

    @Test
    void oneWhoIsInARunningRegionIsRefusedOnceAndThenLetIn() {
        var session = accepted("last").circuit().session();
        presence.report(session, landing.id());
        assertThat(refused("last").reason()).isEqualTo("presence");
        assertThat(presence.find(session)).isEmpty();
        assertThat(simulations.closings()).containsExactly(new Closing(landing.id(), user, session));
        accepted("last");
        assertThat(simulations.closings()).hasSize(1);
    }

    @Test
    void aSessionThatNeverArrivedIsReplaced() {
        var session = accepted("last").circuit().session();
        var next = accepted("last").circuit().session();
        assertThat(presence.find(session)).isEmpty();
        assertThat(presence.find(next)).isPresent();
    }

    @Test
    void aSessionInAVanishedRegionIsReplaced() {
        var session = SessionId.random();
        presence.login(user, session, SecureSessionId.random());
        presence.report(session, RegionId.random());
        accepted("last");
        assertThat(presence.findAll(List.of(user))).hasSize(1);
    }

    @Test
    void sessionsThatCannotBeEndedKeepTheUserOut() {
        logins.sessions = id -> Map.of();
        presence.login(user, SessionId.random(), SecureSessionId.random());
        assertThat(refused("last").reason()).isEqualTo("presence");
    }

    @Test
    void lastAndHomeAreFound() {
        gridUsers.setLastPosition(
                user.toString(), new UserPlace(other.id(), new Vector3(10, 20, 22), new Vector3(1, 0, 0)));
        gridUsers.setHome(user.toString(), new UserPlace(landing.id(), new Vector3(30, 40, 23), Vector3.ZERO));
        var last = accepted("last");
        assertThat(last.destination().id()).isEqualTo(other.id());
        assertThat(last.startKind()).isEqualTo("last");
        assertThat(last.circuit().startPosition()).isEqualTo(new Vector3(10, 20, 22));
        assertThat(last.lookAt()).isEqualTo(new Vector3(1, 0, 0));
        assertThat(last.homeRegion().id()).isEqualTo(landing.id());
        var home = accepted("home");
        assertThat(home.destination().id()).isEqualTo(landing.id());
        assertThat(home.startKind()).isEqualTo("home");
        assertThat(home.circuit().startPosition()).isEqualTo(new Vector3(30, 40, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uri:Other Place&100&110&25",
                "uri:Other Place&amp;100&amp;110&amp;25",
                "uri:other%20place&100&110&25",
                "URI:OTHER PLACE&100&110&25"
            })
    void aNamedPlaceIsFound(String start) {
        var accepted = accepted(start);
        assertThat(accepted.destination().id()).isEqualTo(other.id());
        assertThat(accepted.startKind()).isEqualTo("url");
        assertThat(accepted.circuit().startPosition()).isEqualTo(new Vector3(100, 110, 25));
        assertThat(accepted.lookAt()).isEqualTo(new Vector3(0, 1, 0));
        assertThat(simulations.announcements().getLast().teleportFlags()).isEqualTo(4224);
    }

    @Test
    void aNamedPlaceNeedNotHaveAPosition() {
        assertThat(accepted("uri:Other Place&100&110").circuit().startPosition())
                .isEqualTo(new Vector3(100, 110, 30));
        assertThat(accepted("uri:Other Place").circuit().startPosition()).isEqualTo(new Vector3(128, 128, 30));
        assertThat(accepted("uri:Other Place&-5&99999&NaN").circuit().startPosition())
                .isEqualTo(new Vector3(0, 255.5f, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uri:", "uri:&&&", "uri:No Such Place&1&2&3", "garbage", "uri:%zz&1", "home"})
    void whatCannotBeFoundEndsInTheDefaultRegion(String start) {
        var accepted = accepted(start);
        assertThat(accepted.destination().id()).isEqualTo(landing.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
    }

    @Test
    void aRegionThatRefusesIsPassedOver() {
        simulations.close(landing.id(), "full");
        var accepted = accepted("last");
        assertThat(accepted.destination().id()).isEqualTo(other.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
        simulations.refuseCircuits(other.id());
        assertThat(refused("last").message()).contains("No region");
        assertThat(presence.findAll(List.of(user))).isEmpty();
    }

    @Test
    void withoutRegionsNobodyComesInAndNoSessionStays() {
        grid.deregister(landing.id());
        grid.deregister(other.id());
        assertThat(refused("last").message()).contains("No region");
        assertThat(presence.findAll(List.of(user))).isEmpty();
        assertThat(gridUsers.find(user.toString())).isEmpty();
    }

    @Test
    void aBrokenServiceIsARefusalAndLeavesNoSession() {
        logins.arrival.newUserContent = id -> {};
        logins.arrival.random = () -> {
            throw new ServiceUnavailableException("grid", "down");
        };
        assertThat(refused("last").reason()).isEqualTo("Internal Error");
        assertThat(presence.findAll(List.of(user))).isEmpty();
    }
}
