// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link AuthenticationService} must do. */
public interface AuthenticationServiceContract {
    Duration LIFETIME = Duration.ofMinutes(5);

    AuthenticationService testee();

    /** Sets a password by a way that the implementation under test may not offer. */
    default boolean setPassword(AgentId id, String clearText) {
        return testee().setPassword(id, clearText);
    }

    /** The form in which passwords travel. */
    static String md5(String clearText) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(clearText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private AgentId userWith(String password) {
        var user = AgentId.random();
        assertThat(setPassword(user, password)).isTrue();
        return user;
    }

    private String tokenOf(AgentId user, String password) {
        return testee().authenticate(user, md5(password), LIFETIME).orElseThrow();
    }

    @Test
    default void rightPasswordBuysATokenThatIsGood() {
        var user = userWith("sésame öffne");
        var token = tokenOf(user, "sésame öffne");
        assertThat(token).isNotBlank();
        assertThat(testee().verify(user, token, LIFETIME)).isTrue();
        assertThat(testee().verify(user, token, LIFETIME)).isTrue();
    }

    @Test
    default void tokensAreFresh() {
        var user = userWith("secret");
        assertThat(tokenOf(user, "secret")).isNotEqualTo(tokenOf(user, "secret"));
    }

    @Test
    default void wrongPasswordAndUnknownUserAreRefusedAlike() {
        var user = userWith("secret");
        assertThat(testee().authenticate(user, md5("Secret"), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, "secret", LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, "", LIFETIME)).isEmpty();
        assertThat(testee().authenticate(AgentId.random(), md5("secret"), LIFETIME))
                .isEmpty();
        assertThat(testee().authenticate(AgentId.ZERO, md5("secret"), LIFETIME)).isEmpty();
    }

    @Test
    default void aCheckTellsAsMuchAndLeavesNothingBehind() {
        var user = userWith("secret");
        assertThat(testee().check(user, md5("Secret"))).isFalse();
        assertThat(testee().check(AgentId.random(), md5("secret"))).isFalse();
        assertThat(testee().check(user, "secret")).isFalse();
        assertThat(testee().check(user, md5("secret"))).isTrue();
        assertThat(testee().check(user, md5("secret"))).as("known by now").isTrue();
        assertThat(testee().check(user, md5("Secret"))).isFalse();
        assertThat(setPassword(user, "other")).isTrue();
        assertThat(testee().check(user, md5("secret"))).as("no more").isFalse();
        assertThat(testee().check(user, md5("other"))).isTrue();
    }

    @Test
    default void aTokenIsGoodForItsUserAlone() {
        var user = userWith("secret");
        var other = userWith("secret");
        var token = tokenOf(user, "secret");
        assertThat(testee().verify(other, token, LIFETIME)).isFalse();
        assertThat(testee().release(other, token)).isFalse();
        assertThat(testee().verify(user, token, LIFETIME)).isTrue();
    }

    @Test
    default void madeUpTokensAreNoGood() {
        var user = userWith("secret");
        assertThat(testee().verify(user, "made-up", LIFETIME)).isFalse();
        assertThat(testee().verify(user, "", LIFETIME)).isFalse();
        assertThat(testee().release(user, "made-up")).isFalse();
    }

    @Test
    default void aReleasedTokenIsOver() {
        var user = userWith("secret");
        var token = tokenOf(user, "secret");
        var other = tokenOf(user, "secret");
        assertThat(testee().release(user, token)).isTrue();
        assertThat(testee().verify(user, token, LIFETIME)).isFalse();
        assertThat(testee().release(user, token)).isFalse();
        assertThat(testee().verify(user, other, LIFETIME)).isTrue();
    }

    @Test
    default void aNewPasswordReplacesTheOldOneAndEndsItsTokens() {
        var user = userWith("old");
        var token = tokenOf(user, "old");
        assertThat(setPassword(user, "new")).isTrue();
        assertThat(testee().authenticate(user, md5("old"), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, md5("new"), LIFETIME)).isPresent();
        assertThat(testee().verify(user, token, LIFETIME)).isFalse();
    }

    @Test
    default void noPasswordIsSetForNobodyNorAnEmptyOne() {
        assertThat(setPassword(AgentId.ZERO, "secret")).isFalse();
        var user = AgentId.random();
        assertThat(setPassword(user, "")).isFalse();
        assertThat(testee().authenticate(user, md5(""), LIFETIME)).isEmpty();
    }

    /** Sets how a user proves who they are, by a way that the implementation under test may not offer. */
    default boolean setInfo(AgentId id, AuthInfo.Change change) {
        return testee().setInfo(id, change);
    }

    /** As OpenSimulator hashes a password. */
    private static String foreignHash(String password, String salt) {
        return md5(md5(password) + ":" + salt);
    }

    @Test
    default void aPasswordOfOpenSimulatorIsTakenIn() {
        var user = AgentId.random();
        var salt = md5("any salt");
        assertThat(testee().info(user)).isEmpty();
        assertThat(setInfo(user, AuthInfo.Change.password(foreignHash("sésame", salt), salt)))
                .isTrue();
        assertThat(testee().authenticate(user, md5("Sésame"), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, md5("sésame"), LIFETIME)).isPresent();
        // better kept since then, and still good
        assertThat(testee().authenticate(user, md5("sésame"), LIFETIME)).isPresent();
        assertThat(testee().authenticate(user, foreignHash("sésame", salt), LIFETIME))
                .isEmpty();
    }

    @Test
    default void aPasswordMayHaveAnEmptySalt() {
        var user = AgentId.random();
        assertThat(setInfo(user, AuthInfo.Change.password(foreignHash("secret", ""), "")))
                .isTrue();
        assertThat(testee().authenticate(user, md5("secret"), LIFETIME)).isPresent();
    }

    @Test
    default void whatIsToldOfAPasswordCanBeTakenElsewhere() {
        var salt = md5("salt");
        var user = userWith("secret");
        var imported = AgentId.random();
        assertThat(setInfo(imported, AuthInfo.Change.password(foreignHash("secret", salt), salt)))
                .isTrue();
        for (var from : List.of(user, imported)) {
            var told = testee().info(from).orElseThrow();
            assertThat(told.accountType()).isEqualTo(AuthInfo.PERSON);
            assertThat(told.passwordHash()).isNotEqualTo(md5("secret"));
            assertThat(told.webLoginKey()).isEmpty();
            var there = AgentId.random();
            assertThat(setInfo(there, AuthInfo.Change.password(told.passwordHash(), told.passwordSalt())))
                    .isTrue();
            assertThat(testee().authenticate(there, md5("secret"), LIFETIME)).isPresent();
            assertThat(testee().authenticate(there, md5("Secret"), LIFETIME)).isEmpty();
        }
    }

    @Test
    default void anImportedPasswordReplacesTheOldOneAndEndsItsTokens() {
        var user = userWith("old");
        var token = tokenOf(user, "old");
        assertThat(setInfo(user, AuthInfo.Change.password(foreignHash("new", "x"), "x")))
                .isTrue();
        assertThat(testee().verify(user, token, LIFETIME)).isFalse();
        assertThat(testee().authenticate(user, md5("old"), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, md5("new"), LIFETIME)).isPresent();
    }

    @Test
    default void aChangeThatCannotBeIsRefusedAndChangesNothing() {
        var user = userWith("secret");
        var salt = md5("salt");
        assertThat(setInfo(user, AuthInfo.Change.password("no hash", salt))).isFalse();
        assertThat(setInfo(user, AuthInfo.Change.password(foreignHash("x", salt), "s".repeat(65))))
                .isFalse();
        assertThat(setInfo(AgentId.ZERO, AuthInfo.Change.password(foreignHash("x", salt), salt)))
                .isFalse();
        assertThat(setInfo(AgentId.random(), AuthInfo.Change.webLoginKey(UUID.randomUUID())))
                .isFalse();
        assertThat(testee().authenticate(user, md5("secret"), LIFETIME)).isPresent();
    }

    @Test
    default void aWebLoginKeyOpensTheAccountOnce() {
        var user = userWith("secret");
        var other = userWith("secret");
        var key = UUID.randomUUID();
        assertThat(setInfo(user, AuthInfo.Change.webLoginKey(key))).isTrue();
        assertThat(testee().info(user).orElseThrow().webLoginKey()).isEmpty();
        assertThat(testee().authenticate(other, key.toString(), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, UUID.randomUUID().toString(), LIFETIME))
                .isEmpty();
        var token = testee().authenticate(user, key.toString(), LIFETIME).orElseThrow();
        assertThat(testee().verify(user, token, LIFETIME)).isTrue();
        assertThat(testee().authenticate(user, key.toString(), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, md5("secret"), LIFETIME)).isPresent();
    }

    @Test
    default void aWebLoginKeyCanBeTakenAwayAndEndsWithThePassword() {
        var user = userWith("secret");
        var zero = new UUID(0, 0);
        var key = UUID.randomUUID();
        setInfo(user, AuthInfo.Change.webLoginKey(key));
        assertThat(setInfo(user, AuthInfo.Change.webLoginKey(zero))).isTrue();
        assertThat(testee().authenticate(user, key.toString(), LIFETIME)).isEmpty();
        assertThat(testee().authenticate(user, zero.toString(), LIFETIME)).isEmpty();
        setInfo(user, AuthInfo.Change.webLoginKey(key));
        assertThat(setPassword(user, "new")).isTrue();
        assertThat(testee().authenticate(user, key.toString(), LIFETIME)).isEmpty();
    }
}
