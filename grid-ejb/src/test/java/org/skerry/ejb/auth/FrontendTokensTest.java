// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.Identifier;
import org.skerry.ejb.persistence.TestDatabase;

/** Who knew the old password is out of the frontends too. */
class FrontendTokensTest {
    private final TestDatabase database = TestDatabase.sharedH2();

    private void token(AgentId user) {
        database.call(em -> em.createNativeQuery("insert into identity_token (token_hash, identifier, added, used)"
                        + " values (?1, ?2, current_timestamp, current_timestamp)")
                .setParameter(1, user.toString())
                .setParameter(2, Identifier.of(user).toString())
                .executeUpdate());
    }

    private int tokens(AgentId user) {
        return database.call(em -> em.createNativeQuery("select 1 from identity_token where identifier = ?1")
                .setParameter(1, Identifier.of(user).toString())
                .getResultList()
                .size());
    }

    @Test
    void aNewPasswordEndsTheUsersTokensAndNoOthers() {
        var user = AgentId.random();
        var other = AgentId.random();
        token(user);
        token(other);
        assertThat(Passwords.on(database, Clock.systemUTC(), Passwords.SETTINGS).setPassword(user, "new"))
                .isTrue();
        assertThat(tokens(user)).isZero();
        assertThat(tokens(other)).isEqualTo(1);
    }
}
