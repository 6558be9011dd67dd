// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.audit.Actor;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.audit.AuditRecords;
import org.skerry.ejb.persistence.TestDatabase;

/** Whose password opens whose account. */
class ImpersonationTest {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private final TestDatabase database = TestDatabase.h2();
    private final AgentId god = AgentId.random();
    private final AgentId marked = AgentId.random();
    private final AgentId ordinary = AgentId.random();

    private AuthenticationServiceBean bean(boolean allowed) {
        return Passwords.on(database, Clock.systemUTC(), new AuthenticationSettings(100, Duration.ofHours(1), allowed));
    }

    @BeforeEach
    void accounts() {
        account(god, "God", 200, 0);
        account(marked, "Marked", 0, Impersonation.FLAG);
        account(ordinary, "Ordinary", 199, 0);
        var bean = bean(false);
        bean.setPassword(god, "of god");
        bean.setPassword(marked, "of marked");
        bean.setPassword(ordinary, "of ordinary");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void account(AgentId id, String name, int level, int flags) {
        database.call(em -> em.createNativeQuery("insert into user_account (id, scope_id, first_name, last_name,"
                        + " first_folded, last_folded, email, email_folded, created, user_level, user_flags, title,"
                        + " country) values (?, ?, ?, 'X', ?, 'x', '', '', current_timestamp, ?, ?, '', '')")
                .setParameter(1, id.value())
                .setParameter(2, new UUID(0, 0))
                .setParameter(3, name)
                .setParameter(4, name)
                .setParameter(5, level)
                .setParameter(6, flags)
                .executeUpdate());
    }

    private boolean opens(boolean allowed, AgentId account, String password) {
        return bean(allowed)
                .authenticate(account, HexDigest.md5(password), LIFETIME)
                .isPresent();
    }

    @Test
    void onlyAGodsPasswordOpensAMarkedAccountAndOnlyWhereThatIsAllowed() {
        assertThat(opens(false, marked, "of god")).isFalse();
        assertThat(opens(true, marked, "of god")).isTrue();
        assertThat(opens(true, marked, "of marked")).isTrue();
        assertThat(opens(true, marked, "of ordinary")).isFalse();
        assertThat(opens(true, ordinary, "of god")).isFalse();
        assertThat(opens(true, god, "of marked")).isFalse();
        assertThat(opens(true, AgentId.ZERO, "of god")).isFalse();
    }

    @Test
    void itIsKeptWhoWasItAndFromWhere() {
        var token = Actor.viewer("192.0.2.9")
                .call(() -> bean(true)
                        .authenticate(marked, HexDigest.md5("of god"), LIFETIME)
                        .orElseThrow());
        assertThat(bean(true).verify(marked, token, LIFETIME)).isTrue();
        assertThat(AuditRecords.all(database))
                .filteredOn(change -> change.action().equals("impersonated"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.actor()).isEqualTo(new Actor("viewer", "192.0.2.9"));
                    assertThat(change.subject()).isEqualTo("account " + marked);
                    assertThat(change.after()).isEqualTo("by=" + god);
                });
    }
}
