// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.Accepted;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

/** Several viewers of one user at once, each at a server of its own: they share nothing but the database. */
class LoginRaceTest {
    private static final int VIEWERS = 16;

    /** Where turns are kept; another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    private static List<LoginOutcome> race(LoginBench bench) throws InterruptedException {
        return Race.of(VIEWERS, viewer -> bench.login("last"));
    }

    private static void hasOneWinner(List<LoginOutcome> outcomes, LoginBench bench) {
        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(VIEWERS - 1)
                .allSatisfy(refused -> assertThat(((Refused) refused).reason()).isEqualTo("presence"));
        var winner = (Accepted)
                outcomes.stream().filter(Accepted.class::isInstance).findFirst().orElseThrow();
        assertThat(bench.presence.findAll(List.of(bench.user))).hasSize(1);
        assertThat(bench.presence.find(winner.circuit().session())).isPresent();
        assertThat(bench.simulations.closings()).isEmpty();
    }

    @Test
    void ofTheFirstLoginsOneWins() throws Exception {
        var bench = LoginBench.on(database());
        hasOneWinner(race(bench), bench);
    }

    @Test
    void ofLaterLoginsOneWins() throws Exception {
        var bench = LoginBench.on(database());
        for (var round = 0; round < 5; round++) {
            var outcomes = race(bench);
            hasOneWinner(outcomes, bench);
            bench.loggedOut((Accepted) outcomes.stream()
                    .filter(Accepted.class::isInstance)
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void whenNoRegionTakesThemNobodyStaysBehind() throws Exception {
        var bench = LoginBench.on(database());
        bench.simulations.close(bench.landing.id(), "full");
        bench.simulations.close(bench.other.id(), "full");
        assertThat(race(bench)).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Refused.class));
        assertThat(bench.presence.findAll(List.of(bench.user))).isEmpty();
        assertThat(bench.turns.take(bench.user)).as("the next one's turn").isPresent();
    }
}
