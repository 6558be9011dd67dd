// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.TestDatabase;

class TokenLifetimeTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private Instant now = START;

    private void at(Duration later) {
        now = START.plus(later);
    }

    private AuthenticationServiceBean bean(TestDatabase database) {
        return Passwords.on(database, Passwords.clock(() -> now), Passwords.SETTINGS);
    }

    @Test
    void tokensEndInTimeAndAreExtendedByUse() {
        try (var database = TestDatabase.h2()) {
            var bean = bean(database);
            var user = AgentId.random();
            bean.setPassword(user, "secret");
            var day = Duration.ofDays(1);
            var token = bean.authenticate(user, HexDigest.md5("secret"), day).orElseThrow();
            at(Duration.ofMinutes(29));
            assertThat(bean.verify(user, token, Duration.ofMinutes(10))).isTrue();
            at(Duration.ofMinutes(38));
            assertThat(bean.verify(user, token, day)).isTrue();
            at(Duration.ofMinutes(69));
            assertThat(bean.verify(user, token, day)).isFalse();
            assertThat(bean.release(user, token)).isFalse();
        }
    }

    @Test
    void expiredTokensOfAllUsersAreForgotten() {
        try (var database = TestDatabase.h2()) {
            var bean = bean(database);
            var one = AgentId.random();
            var two = AgentId.random();
            bean.setPassword(one, "secret");
            bean.setPassword(two, "secret");
            var md5 = HexDigest.md5("secret");
            assertThat(bean.authenticate(one, md5, Duration.ofMinutes(1))).isPresent();
            assertThat(bean.authenticate(two, md5, Duration.ofMinutes(2))).isPresent();
            var good = bean.authenticate(one, md5, Duration.ofMinutes(10)).orElseThrow();
            at(Duration.ofMinutes(5));

            assertThat(bean.deleteExpired()).isEqualTo(2);
            assertThat(bean.deleteExpired()).isZero();
            assertThat(bean.verify(one, good, Duration.ofMinutes(10))).isTrue();
        }
    }

    @Test
    void neitherPasswordNorTokenIsStoredAsItIs() {
        try (var database = TestDatabase.h2()) {
            var bean = bean(database);
            var user = AgentId.random();
            bean.setPassword(user, "secret");
            var md5 = HexDigest.md5("secret");
            var token = bean.authenticate(user, md5, Duration.ofMinutes(5)).orElseThrow();
            database.call(em -> {
                var stored = em.createQuery("select t from TokenEntity t", TokenEntity.class)
                        .getSingleResult();
                assertThat(stored.tokenHash).isNotEqualTo(token);
                var password = em.find(PasswordEntity.class, user.value());
                assertThat(password.hash).isNotEqualTo(md5).hasSize(64);
                assertThat(password.salt).hasSize(32);
                return true;
            });
        }
    }
}
