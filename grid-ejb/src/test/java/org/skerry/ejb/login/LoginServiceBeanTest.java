// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.friend.Friend;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.login.LoginOutcome.Accepted;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.math.Vector3;
import org.skerry.api.prefs.AgentPreferences;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class LoginServiceBeanTest {
    private final LoginBench bench = LoginBench.ready();

    @Test
    void aFirstLoginArrivesInTheDefaultRegionDressed() {
        var accepted = bench.accepted("last");
        assertThat(accepted.destination().id()).isEqualTo(bench.landing.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
        assertThat(accepted.simAddress()).isEqualTo("127.0.0.1");
        assertThat(accepted.homeRegion().id()).isEqualTo(bench.landing.id());
        assertThat(accepted.welcome()).isEqualTo("Hello Test User");
        assertThat(accepted.inventory().folders()).contains(accepted.inventory().root());

        var announced = bench.simulations.announcements().getLast();
        assertThat(announced.region()).isEqualTo(bench.landing.id());
        assertThat(announced.circuit()).isEqualTo(accepted.circuit());
        assertThat(announced.teleportFlags()).isEqualTo(128);
        var circuit = announced.circuit();
        assertThat(circuit.circuitCode()).isPositive();
        assertThat(circuit.clientAddress()).isEqualTo("10.0.0.7");
        var appearance = circuit.appearance().orElseThrow();
        assertThat(appearance.height()).isEqualTo(1.75f);
        assertThat(appearance.wearables().get(4)).hasSize(1);
        assertThat(appearance.visualParams().toArray()).containsExactly(33, 61, -1);

        assertThat(bench.presence.find(circuit.session())).isPresent();
        assertThat(bench.gridUsers.find(bench.user.toString()).orElseThrow().online())
                .isTrue();
    }

    @Test
    void nameIsReadInEitherCase() {
        var shouting = new UserName("TEST", "user".toUpperCase(Locale.ROOT));
        assertThat(bench.logins.login(LoginRequests.of(shouting, LoginRequests.MD5_OF_SECRET)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void wrongPasswordAndUnknownNameAreRefusedAlike() {
        var refused = bench.logins.login(LoginRequests.of(LoginRequests.NAME, "0".repeat(32)));
        assertThat(refused)
                .isInstanceOf(Refused.class)
                .isEqualTo(
                        bench.logins.login(LoginRequests.of(new UserName("No", "Body"), LoginRequests.MD5_OF_SECRET)));
        assertThat(((Refused) refused).reason()).isEqualTo("key");
        assertThat(((Refused) refused).message()).startsWith("Could not authenticate your avatar.");
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
        assertThat(bench.inventory.rootFolder(bench.user)).isEmpty();
    }

    @Test
    void onlyTheFirstLoginIsTheFirst() {
        var first = bench.accepted("last");
        assertThat(first.standing().everLoggedIn()).isFalse();
        bench.loggedOut(first);
        assertThat(bench.accepted("last").standing().everLoggedIn()).isTrue();
    }

    @Test
    void aLoginThatFailedWasNone() {
        bench.simulations.close(bench.landing.id(), "full");
        bench.simulations.close(bench.other.id(), "full");
        bench.refused("last");
        assertThat(bench.gridUsers.find(bench.user.toString())).isEmpty();
    }

    @Test
    void friendsWhoAgreedAreToldOnce() {
        var me = UniversalUserId.of(bench.user);
        var agreed = UniversalUserId.of(AgentId.random());
        var offering = UniversalUserId.of(AgentId.random());
        var foreign = UniversalUserId.tryParse(AgentId.random() + ";http://far.example:8002/;Far Away;secret")
                .orElseThrow();
        bench.friends.store(me, agreed, 1);
        bench.friends.store(agreed, me, 3);
        bench.friends.store(me, offering, 0);
        bench.friends.store(me, foreign, 5);
        bench.friends.store(foreign, me, 1);

        var told = bench.accepted("last").friends();

        assertThat(told)
                .extracting(friend -> friend.friend().agent(), Friend::myFlags, Friend::theirFlags)
                .containsExactlyInAnyOrder(tuple(agreed.agent(), 1, 3), tuple(foreign.agent(), 5, 1));
    }

    @Test
    void theUsersOwnMaturityIsTold() {
        var first = bench.accepted("last");
        assertThat(first.standing().access()).isEqualTo("M");
        assertThat(first.standing().accessMax()).isEqualTo("A");
        assertThat(first.standing().maxGroups()).isEqualTo(42);
        bench.loggedOut(first);
        bench.preferences.store(new AgentPreferences(bench.user, "PG", 0, "en-us", true, 0, 0, 0));
        assertThat(bench.accepted("last").standing().access()).isEqualTo("PG");
    }

    @Test
    void homeInARegionThatIsGoneIsNone() {
        bench.gridUsers.setHome(
                bench.user.toString(), new UserPlace(RegionId.random(), new Vector3(30, 40, 23), Vector3.ZERO));
        var accepted = bench.accepted("home");
        assertThat(accepted.startKind()).isEqualTo("safe");
        assertThat(accepted.homeRegion().id()).isEqualTo(bench.landing.id());
        assertThat(accepted.home()).isEqualTo(UserPlace.NONE);
    }

    @Test
    void aPlaceOnAnotherGridIsRefusedByName() {
        var refused = bench.refused("uri:Plaza@far.example:8002&1&2&3");
        assertThat(refused.reason()).isEqualTo("presence");
        assertThat(refused.message()).contains("far.example:8002");
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
        assertThat(bench.accepted("uri:Other Place@GRID.example:8002&1&2&3")
                        .destination()
                        .id())
                .isEqualTo(bench.other.id());
    }

    @Test
    void aRegionThatRefusesIsPassedOver() {
        bench.simulations.close(bench.landing.id(), "full");
        var accepted = bench.accepted("last");
        assertThat(accepted.destination().id()).isEqualTo(bench.other.id());
        assertThat(accepted.startKind()).isEqualTo("safe");
        bench.loggedOut(accepted);
        bench.simulations.refuseCircuits(bench.other.id());
        assertThat(bench.refused("last").message()).contains("No region");
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
    }

    @Test
    void withoutRegionsNobodyComesInAndNoSessionStays() {
        bench.grid.deregister(bench.landing.id());
        bench.grid.deregister(bench.other.id());
        assertThat(bench.refused("last").message()).contains("No region");
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
        assertThat(bench.gridUsers.find(bench.user.toString())).isEmpty();
    }

    @Test
    void aBrokenServiceIsARefusalAndLeavesNothing() {
        bench.logins.arrival.landings.random = () -> {
            throw new ServiceUnavailableException("grid", "down");
        };
        assertThat(bench.refused("last").reason()).isEqualTo("Internal Error");
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
        assertThat(bench.turns.take(bench.user)).as("the next one's turn").isPresent();
    }
}
