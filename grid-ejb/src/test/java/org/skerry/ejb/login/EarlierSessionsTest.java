// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.api.simulation.InMemorySimulationService.Closing;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class EarlierSessionsTest {
    private final LoginBench bench = LoginBench.ready();

    @Test
    void oneWhoIsInARunningRegionIsRefusedOnceAndThenLetIn() {
        var first = bench.accepted("last");
        bench.reported(first);
        var session = first.circuit().session();
        assertThat(bench.refused("last").reason()).isEqualTo("presence");
        assertThat(bench.presence.find(session)).isEmpty();
        assertThat(bench.simulations.closings()).containsExactly(new Closing(bench.landing.id(), bench.user, session));
        bench.accepted("last");
        assertThat(bench.simulations.closings()).hasSize(1);
    }

    @Test
    void byPolicyTheNewcomerTakesThePlaceAtOnce() {
        bench.with(EarlierSession.REPLACE);
        var first = bench.accepted("last");
        bench.reported(first);
        var second = bench.accepted("last");
        assertThat(bench.presence.find(first.circuit().session())).isEmpty();
        assertThat(bench.presence.find(second.circuit().session())).isPresent();
        assertThat(bench.simulations.closings()).hasSize(1);
    }

    @Test
    void byPolicyTheNewcomerStaysOutAsLongAsTheSessionLives() {
        bench.with(EarlierSession.REFUSE);
        var first = bench.accepted("last");
        bench.reported(first);
        assertThat(bench.refused("last").reason()).isEqualTo("presence");
        assertThat(bench.refused("last").message()).contains("logged in already");
        assertThat(bench.presence.find(first.circuit().session())).isPresent();
        assertThat(bench.simulations.closings()).isEmpty();
        bench.loggedOut(first);
        bench.accepted("last");
    }

    @Test
    void aViewerOnItsWayIsNotDisturbed() {
        var first = bench.accepted("last");
        assertThat(bench.refused("last").message()).contains("being logged in already");
        assertThat(bench.presence.find(first.circuit().session())).isPresent();
        assertThat(bench.simulations.closings()).isEmpty();
    }

    @Test
    void aViewerThatTakesTooLongIsGivenUp() {
        var session = bench.accepted("last").circuit().session();
        bench.clock.step(Duration.ofSeconds(11));
        var next = bench.accepted("last").circuit().session();
        assertThat(bench.presence.find(session)).isEmpty();
        assertThat(bench.presence.find(next)).isPresent();
    }

    @Test
    void aSessionInAVanishedRegionIsReplaced() {
        var session = SessionId.random();
        bench.presence.login(bench.user, session, SecureSessionId.random());
        bench.presence.report(session, RegionId.random());
        bench.accepted("last");
        assertThat(bench.presence.findAll(List.of(bench.user))).hasSize(1);
    }

    @Test
    void sessionsThatCannotBeEndedKeepTheUserOut() {
        bench.logins.earlier.sessions = new InMemoryPresenceService();
        bench.presence.login(bench.user, SessionId.random(), SecureSessionId.random());
        assertThat(bench.refused("last").reason()).isEqualTo("presence");
    }
}
