// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class LoginTurnsTest {
    private final SteppedClock clock = new SteppedClock();
    private final LoginTurns turns = new LoginTurns();
    private final AgentId user = AgentId.random();

    @BeforeEach
    void wire() {
        turns.transactions = TestDatabase.sharedH2();
        turns.clock = clock;
    }

    @Test
    void anAccountHasOneTurnAtATimeAndOthersHaveTheirOwn() {
        var turn = turns.take(user).orElseThrow();
        assertThat(turns.take(user)).isEmpty();
        assertThat(turns.take(AgentId.random())).isPresent();
        turns.giveBack(turn);
        assertThat(turns.take(user)).isPresent();
    }

    @Test
    void theTurnOfAServerThatDiedRunsOut() {
        assertThat(turns.take(user)).isPresent();
        clock.step(LoginTurns.LONGEST.minusSeconds(1));
        assertThat(turns.take(user)).isEmpty();
        clock.step(Duration.ofSeconds(1));
        assertThat(turns.take(user)).isPresent();
    }

    @Test
    void whoComesTooLateChangesNothing() {
        var slow = turns.take(user).orElseThrow();
        clock.step(LoginTurns.LONGEST);
        assertThat(turns.take(user)).isPresent();
        turns.giveBack(slow);
        turns.arrived(slow, SessionId.random(), Duration.ofSeconds(10));
        assertThat(turns.take(user)).isEmpty();
    }

    @Test
    void theNextOneKnowsWhoJustArrived() {
        var session = SessionId.random();
        turns.arrived(turns.take(user).orElseThrow(), session, Duration.ofSeconds(10));
        var next = turns.take(user).orElseThrow();
        assertThat(next.before()).contains(session);
        turns.giveBack(next);
        assertThat(turns.take(user).orElseThrow().before()).contains(session);
    }

    @Test
    void afterAWhileItIsForgotten() {
        turns.arrived(turns.take(user).orElseThrow(), SessionId.random(), Duration.ofSeconds(10));
        clock.step(Duration.ofSeconds(10));
        assertThat(turns.take(user).orElseThrow().before()).isEmpty();
    }
}
