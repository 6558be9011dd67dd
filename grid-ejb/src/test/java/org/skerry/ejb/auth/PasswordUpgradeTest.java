// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.TestDatabase;

/** How passwords are kept, and how they come to be kept better. */
class PasswordUpgradeTest {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String MD5 = HexDigest.md5("secret");
    private static final String SALT = "5ebe2294ecd0e0f08eab7690d2a6ee69";
    private static final String FOREIGN = HexDigest.md5(MD5 + ":" + SALT);

    private final TestDatabase database = TestDatabase.h2();
    private final AgentId user = AgentId.random();

    @AfterEach
    void close() {
        database.close();
    }

    private AuthenticationServiceBean bean(int iterations) {
        return Passwords.on(database, Clock.systemUTC(), new AuthenticationSettings(iterations, Duration.ZERO, false));
    }

    private PasswordHash stored() {
        return database.call(em -> em.find(PasswordEntity.class, user.value()).toHash());
    }

    @Test
    void anImportedHashIsNeverKeptAsItIsAndGoesAtTheFirstLogin() {
        var bean = bean(100);
        assertThat(bean.setInfo(user, AuthInfo.Change.password(FOREIGN, SALT))).isTrue();
        var imported = stored();
        assertThat(imported.md5Salt()).isEqualTo(SALT);
        assertThat(imported.hash()).isNotEqualTo(FOREIGN).hasSize(64);

        assertThat(bean.authenticate(user, HexDigest.md5("Secret"), LIFETIME)).isEmpty();
        assertThat(stored()).isEqualTo(imported);
        assertThat(bean.authenticate(user, MD5, LIFETIME)).isPresent();
        assertThat(stored().md5Salt()).isNull();
        assertThat(stored().matches(MD5)).isTrue();
        assertThat(bean.authenticate(user, MD5, LIFETIME)).isPresent();
    }

    @Test
    void aHashIsMadeAnewWhenTheFigureGrowsAndNotWhenItShrinks() {
        bean(100).setPassword(user, "secret");
        assertThat(bean(200).authenticate(user, HexDigest.md5("wrong"), LIFETIME))
                .isEmpty();
        assertThat(stored().iterations()).isEqualTo(100);
        assertThat(bean(200).authenticate(user, MD5, LIFETIME)).isPresent();
        var better = stored();
        assertThat(better.iterations()).isEqualTo(200);
        assertThat(bean(50).authenticate(user, MD5, LIFETIME)).isPresent();
        assertThat(stored()).isEqualTo(better);
    }

    @Test
    void aBetterHashEndsNoTokens() {
        bean(100).setPassword(user, "secret");
        var token = bean(100).authenticate(user, MD5, LIFETIME).orElseThrow();
        bean(200).authenticate(user, MD5, LIFETIME);
        assertThat(bean(200).verify(user, token, LIFETIME)).isTrue();
    }

    @Test
    void aHashThatWouldKeepTheServerBusyIsNotTakenIn() {
        var told = "pbkdf2-sha256:%d:" + "ab".repeat(16) + ":" + "cd".repeat(32);
        var bean = bean(100);
        assertThat(bean.setInfo(user, AuthInfo.Change.password(told.formatted(9_999_999), "")))
                .isFalse();
        assertThat(bean.setInfo(user, AuthInfo.Change.password(told.formatted(0), "")))
                .isFalse();
        assertThat(bean.setInfo(user, AuthInfo.Change.password(told.formatted(1000), "")))
                .isTrue();
    }

    @Test
    void aWebLoginKeyIsNotKeptAsItIs() {
        var bean = bean(100);
        var key = UUID.randomUUID();
        bean.setPassword(user, "secret");
        bean.setInfo(user, AuthInfo.Change.webLoginKey(key));
        assertThat(database.<String>call(em -> String.valueOf(em.find(PasswordEntity.class, user.value()).webKeyHash)))
                .isEqualTo(HexDigest.sha256(key.toString()));
    }

    @Test
    void figuresThatCannotBeAreRefusedWithAdvice() {
        assertThatThrownBy(() -> new AuthenticationSettings(0, LIFETIME, false))
                .hasMessageContaining("skerry.auth.iterations is 0");
        assertThatThrownBy(() -> new AuthenticationSettings(1, Duration.ofSeconds(-1), false))
                .hasMessageContaining("skerry.auth.remember-seconds is -1");
    }
}
