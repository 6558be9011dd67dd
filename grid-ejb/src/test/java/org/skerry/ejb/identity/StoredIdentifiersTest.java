// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.AuthenticationProvider;
import org.skerry.api.identity.AuthenticationProviderContract;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.IdentityResult;
import org.skerry.api.identity.MovedClock;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class StoredIdentifiersTest implements AuthenticationProviderContract {
    private final MovedClock clock = new MovedClock();
    private final StoredIdentifiers testee = new StoredIdentifiers();

    /** On another database in a subclass. */
    TestDatabase database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AuthenticationProvider testee() {
        return stored();
    }

    private StoredIdentifiers stored() {
        testee.transactions = database();
        testee.settings = new IdentitySettings(IDLE, LIFE);
        testee.clock = clock.withZone(ZoneOffset.UTC);
        return testee;
    }

    @Override
    public MovedClock clock() {
        return clock;
    }

    @Test
    void theTokenItselfIsNotKept() {
        var token = AuthToken.random(new SecureRandom());
        var who = Identifier.of(AgentId.random());
        stored().addIdentifier(token, who);
        var kept = database()
                .call(em -> em.createQuery(
                                "select t.tokenHash from IdentityTokenEntity t where t.identifier = :who", String.class)
                        .setParameter("who", who.toString())
                        .getSingleResult());
        assertThat(kept).hasSize(64).doesNotContain(token.text());
    }

    @Test
    void useIsNotWrittenDownAtEachRequest() {
        var token = AuthToken.random(new SecureRandom());
        stored().addIdentifier(token, Identifier.of(AgentId.random()));
        // counted on a database that no other test uses at the same time
        assertThat(database().statementsOf(() -> stored().tryGetIdentifier(token)))
                .isEqualTo(1);
        clock.move(IDLE.dividedBy(2));
        assertThat(database().statementsOf(() -> stored().tryGetIdentifier(token)))
                .isEqualTo(2);
        assertThat(database().statementsOf(() -> stored().tryGetIdentifier(token)))
                .isEqualTo(1);
    }

    @Test
    void whatIsOverIsTidiedAway() {
        stored().deleteOld();
        var old = AuthToken.random(new SecureRandom());
        stored().addIdentifier(old, Identifier.of(AgentId.random()));
        clock.move(IDLE.dividedBy(2));
        var fresh = AuthToken.random(new SecureRandom());
        stored().addIdentifier(fresh, Identifier.of(AgentId.random()));
        clock.move(IDLE.dividedBy(2));
        assertThat(stored().deleteOld()).isGreaterThanOrEqualTo(1);
        assertThat(stored().tryGetIdentifier(fresh)).isInstanceOf(IdentityResult.Success.class);
        assertThat(stored().tryGetIdentifier(old)).isEqualTo(new IdentityResult.NotFound<>());
    }

    @Test
    void timesThatAreNoneAreRefusedWithAdvice() {
        assertThatThrownBy(() -> new IdentitySettings(Duration.ZERO, LIFE))
                .hasMessageContaining("skerry.identity.idle-minutes is 0")
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new IdentitySettings(IDLE, Duration.ofHours(-1)))
                .hasMessageContaining("skerry.identity.life-hours is -1")
                .hasMessageContaining("above 0");
    }
}
