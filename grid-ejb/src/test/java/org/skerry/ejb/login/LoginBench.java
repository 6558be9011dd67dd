// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccount;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.griduser.InMemoryGridUserService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.Accepted;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.login.SecondFactor;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.simulation.InMemorySimulationService;
import org.skerry.ejb.backoff.BackOffs;
import org.skerry.ejb.login.rule.AdmissionSettings;
import org.skerry.ejb.login.rule.RulesForTests;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** A grid of twins with two regions and one user, who logs in by the real beans. */
@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
final class LoginBench {
    final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    final InMemoryAuthenticationService authentication = new InMemoryAuthenticationService();
    final InMemoryPresenceService presence = new InMemoryPresenceService();
    final InMemoryGridService grid = new InMemoryGridService(LoginBench::flags);
    final InMemoryGridUserService gridUsers = new InMemoryGridUserService();
    final InMemoryInventoryService inventory = new InMemoryInventoryService();
    final InMemoryAvatarService avatars = new InMemoryAvatarService();
    final InMemoryFriendsService friends = new InMemoryFriendsService();
    final InMemoryAgentPreferencesService preferences = new InMemoryAgentPreferencesService();
    final InMemorySimulationService simulations = new InMemorySimulationService();
    final LoginServiceBean logins = new LoginServiceBean();
    final LoginTurns turns = new LoginTurns();
    final SteppedClock clock = new SteppedClock();

    final AgentId user = AgentId.random();
    final GridRegion landing = region("Skerry Landing", 0);
    final GridRegion other = region("Other Place", 3);

    private final Transactions database;
    private AdmissionSettings admission = AdmissionSettings.OPEN;
    private List<SecondFactor> factors = List.of();
    private EarlierSession earlierSession = EarlierSession.KICK;

    private LoginBench(Transactions database) {
        this.database = database;
    }

    static LoginBench ready() {
        return on(TestDatabase.sharedH2());
    }

    static LoginBench on(Transactions database) {
        var bench = new LoginBench(database);
        bench.turns.transactions = database;
        bench.turns.clock = bench.clock;
        bench.accounts.store(UserAccount.ordinary(bench.user, LoginRequests.NAME, "", Instant.EPOCH));
        bench.authentication.setPassword(bench.user, "secret");
        bench.grid.register(bench.landing);
        bench.grid.register(bench.other);
        bench.wire();
        return bench;
    }

    LoginBench with(AdmissionSettings rules) {
        admission = rules;
        wire();
        return this;
    }

    LoginBench asking(SecondFactor factor) {
        factors = List.of(factor);
        wire();
        return this;
    }

    LoginBench with(EarlierSession policy) {
        earlierSession = policy;
        wire();
        return this;
    }

    private static int flags(String name) {
        return (name.startsWith("Skerry") ? RegionFlag.DEFAULT_REGION.bit() : 0)
                | (name.startsWith("Indirect") ? RegionFlag.NO_DIRECT_LOGIN.bit() : 0)
                | (name.startsWith("Fallback") ? RegionFlag.FALLBACK_REGION.bit() : 0)
                | (name.startsWith("Lasting") ? RegionFlag.PERSISTENT.bit() : 0);
    }

    static GridRegion region(String name, int cell) {
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

    GridRegion add(String name, int cell) {
        var region = region(name, cell);
        assertThat(grid.register(region)).isInstanceOf(RegisterOutcome.Registered.class);
        if (name.startsWith("Locked")) {
            // one that is locked out cannot register; it may be locked while it is up
            grid.mark(region.id(), RegionFlag.LOCKED_OUT);
        }
        return region;
    }

    private void wire() {
        var settings = new LoginSettings(
                "Hello <USERNAME>",
                Map.of(),
                earlierSession,
                Duration.ofSeconds(10),
                Access.MODERATE,
                Access.ADULT,
                200,
                Set.of("grid.example:8002"));
        logins.credentials = new Credentials();
        logins.credentials.accounts = accounts;
        logins.credentials.authentication = authentication;
        logins.rules = RulesForTests.of(admission, database);
        logins.factors = RulesForTests.factors(factors);
        logins.turns = turns;
        logins.earlier = earlier(settings);
        logins.arrival = arrival(settings);
        logins.settings = settings;
        logins.backOff = BackOffs.off();
    }

    private EarlierSessions earlier(LoginSettings settings) {
        var earlier = new EarlierSessions();
        earlier.presence = presence;
        earlier.sessions = presence;
        earlier.grid = grid;
        earlier.simulations = simulations;
        earlier.settings = settings;
        return earlier;
    }

    private Arrival arrival(LoginSettings settings) {
        var acquaintance = new Acquaintance();
        acquaintance.friends = friends;
        acquaintance.preferences = preferences;
        acquaintance.grid = grid;
        acquaintance.settings = settings;
        var landings = new Landings();
        landings.grid = grid;
        landings.simulations = simulations;
        landings.settings = settings;
        landings.random = new SplittableRandom(1);
        landings.clock = clock;
        var arrival = new Arrival();
        arrival.presence = presence;
        arrival.gridUsers = gridUsers;
        arrival.inventory = inventory;
        arrival.newUserContent = this::dress;
        arrival.avatars = avatars;
        arrival.landings = landings;
        arrival.acquaintance = acquaintance;
        arrival.settings = settings;
        return arrival;
    }

    private void dress(AgentId id) {
        avatars.store(
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
    }

    /** From now on the user has that level. */
    void level(int level) {
        accounts.store(
                new UserAccount(user, ScopeId.ZERO, LoginRequests.NAME, "", Instant.EPOCH, level, 0, "", "", Map.of()));
    }

    LoginOutcome login(String start) {
        return logins.login(LoginRequests.plain(start));
    }

    Accepted accepted(String start) {
        var outcome = login(start);
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }

    Refused refused(String start) {
        var outcome = login(start);
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    /** The region says that the viewer has come. */
    void reported(Accepted accepted) {
        presence.report(accepted.circuit().session(), accepted.destination().id());
    }

    /** The viewer has left. */
    void loggedOut(Accepted accepted) {
        presence.logout(accepted.circuit().session());
    }
}
