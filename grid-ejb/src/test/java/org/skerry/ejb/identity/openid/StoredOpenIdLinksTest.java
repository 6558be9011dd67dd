// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.MovedClock;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class StoredOpenIdLinksTest {
    private final MovedClock clock = new MovedClock();
    private final StoredOpenIdLinks testee = new StoredOpenIdLinks();
    private final AgentId account = AgentId.random();
    private final Identifier identity = fresh();

    /** On another database in a subclass. */
    TestDatabase database() {
        return TestDatabase.sharedH2();
    }

    @BeforeEach
    void begin() {
        testee.transactions = database();
        testee.clock = clock.withZone(ZoneOffset.UTC);
    }

    private static Identifier fresh() {
        return Identifier.ofOpenId("https://login.example/", AgentId.random().toString());
    }

    @Test
    void anIdentityHasOneAccountAndStaysWithIt() {
        assertThat(testee.account(identity)).isEmpty();
        assertThat(testee.link(identity, account)).isTrue();
        assertThat(testee.link(identity, account)).as("again").isTrue();
        assertThat(testee.link(identity, AgentId.random())).isFalse();
        assertThat(testee.account(identity)).contains(account);
    }

    @Test
    void anAccountMayHaveSeveral() {
        var second = fresh();
        testee.link(second, account);
        clock.move(Duration.ofSeconds(1));
        testee.link(identity, account);
        assertThat(testee.identities(account)).containsExactly(second, identity);
        assertThat(testee.unlink(second)).contains(account);
        assertThat(testee.unlink(second)).isEmpty();
        assertThat(testee.identities(account)).containsExactly(identity);
        assertThat(testee.identities(AgentId.random())).isEmpty();
    }
}
