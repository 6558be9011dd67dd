// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.TestDatabase;

/** What is known of passwords that passed the slow check. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class VerifiedPasswordsTest {
    private static final String MD5 = HexDigest.md5("secret");
    private static final PasswordHash STORED = new PasswordHash(100, "ab".repeat(16), "cd".repeat(32), null);
    private final AgentId user = AgentId.random();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private VerifiedPasswords memory(Duration remember) {
        var memory = new VerifiedPasswords();
        memory.settings = new AuthenticationSettings(100, remember, false);
        memory.clock = Passwords.clock(() -> now);
        return memory;
    }

    @Test
    void whatPassedIsKnownForAWhile() {
        var memory = memory(Duration.ofMinutes(10));
        assertThat(memory.knows(user, STORED, MD5)).isFalse();
        memory.remember(user, STORED, MD5);
        now = now.plus(Duration.ofMinutes(9));
        assertThat(memory.knows(user, STORED, MD5)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(memory.knows(user, STORED, MD5)).isFalse();
    }

    @Test
    void anotherPasswordUserOrHashIsNot() {
        var memory = memory(Duration.ofMinutes(10));
        memory.remember(user, STORED, MD5);
        assertThat(memory.knows(user, STORED, HexDigest.md5("Secret"))).isFalse();
        assertThat(memory.knows(AgentId.random(), STORED, MD5)).isFalse();
        var changed = new PasswordHash(100, STORED.salt(), "ce".repeat(32), null);
        assertThat(memory.knows(user, changed, MD5)).isFalse();
        // another process has another key
        assertThat(memory(Duration.ofMinutes(10)).knows(user, STORED, MD5)).isFalse();
    }

    @Test
    void itCanBeTurnedOff() {
        var memory = memory(Duration.ZERO);
        memory.remember(user, STORED, MD5);
        assertThat(memory.knows(user, STORED, MD5)).isFalse();
    }

    @Test
    void theSecondLoginIsQuickUntilThePasswordChanges() {
        try (var database = TestDatabase.h2()) {
            var settings = new AuthenticationSettings(100, Duration.ofMinutes(10), false);
            var bean = Passwords.on(database, Passwords.clock(() -> now), settings);
            bean.setPassword(user, "secret");
            assertThat(bean.verified.knows(user, hash(database), MD5)).isFalse();
            assertThat(bean.authenticate(user, HexDigest.md5("wrong"), Duration.ofMinutes(1)))
                    .isEmpty();
            assertThat(bean.verified.knows(user, hash(database), MD5)).isFalse();
            assertThat(bean.authenticate(user, MD5, Duration.ofMinutes(1))).isPresent();
            assertThat(bean.verified.knows(user, hash(database), MD5)).isTrue();
            assertThat(bean.authenticate(user, MD5, Duration.ofMinutes(1))).isPresent();

            bean.setPassword(user, "new");
            assertThat(bean.verified.knows(user, hash(database), MD5)).isFalse();
            assertThat(bean.authenticate(user, MD5, Duration.ofMinutes(1))).isEmpty();
        }
    }

    private PasswordHash hash(TestDatabase database) {
        return database.call(em -> em.find(PasswordEntity.class, user.value()).toHash());
    }
}
