// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link AuthenticationProvider} must do. */
public interface AuthenticationProviderContract {
    /** After which a token that nobody asks for is forgotten. */
    Duration IDLE = Duration.ofMinutes(30);

    /** After which it is forgotten in any case. */
    Duration LIFE = Duration.ofHours(12);

    /** With those times, by this clock. */
    AuthenticationProvider testee();

    MovedClock clock();

    private static AuthToken token() {
        return AuthToken.random(new SecureRandom());
    }

    private AuthToken tokenOf(Identifier who) {
        var token = token();
        assertThat(testee().addIdentifier(token, who)).isEqualTo(new IdentityResult.Success<>(token));
        return token;
    }

    private static Identifier somebody() {
        return Identifier.of(AgentId.random());
    }

    @Test
    default void aTokenStandsForWhomItWasAddedFor() {
        var who = somebody();
        var other =
                Identifier.tryParse("https://issuer.example/realm#a-subject").orElseThrow();
        var token = tokenOf(who);
        var otherToken = tokenOf(other);
        assertThat(testee().tryGetIdentifier(token)).isEqualTo(new IdentityResult.Success<>(who));
        assertThat(testee().tryGetIdentifier(otherToken)).isEqualTo(new IdentityResult.Success<>(other));
    }

    @Test
    default void anUnknownTokenStandsForNobody() {
        assertThat(testee().tryGetIdentifier(token())).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(testee().removeIdentifier(token())).isEqualTo(new IdentityResult.NotFound<>());
    }

    @Test
    default void aTokenKeepsItsOwner() {
        var who = somebody();
        var token = tokenOf(who);
        assertThat(testee().addIdentifier(token, somebody())).isInstanceOf(IdentityResult.Failure.class);
        assertThat(testee().tryGetIdentifier(token)).isEqualTo(new IdentityResult.Success<>(who));
    }

    @Test
    default void aRemovedTokenIsOverAndOthersAreNot() {
        var who = somebody();
        var token = tokenOf(who);
        var other = tokenOf(who);
        assertThat(testee().removeIdentifier(token)).isEqualTo(new IdentityResult.Success<>(who));
        assertThat(testee().tryGetIdentifier(token)).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(testee().removeIdentifier(token)).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(testee().tryGetIdentifier(other)).isEqualTo(new IdentityResult.Success<>(who));
    }

    @Test
    default void allOfOneAreRemovedAtOnce() {
        var who = somebody();
        var first = tokenOf(who);
        var second = tokenOf(who);
        var others = tokenOf(somebody());
        assertThat(testee().removeAll(who)).isEqualTo(new IdentityResult.Success<>(2));
        assertThat(testee().tryGetIdentifier(first)).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(testee().tryGetIdentifier(second)).isEqualTo(new IdentityResult.NotFound<>());
        assertThat(testee().tryGetIdentifier(others)).isInstanceOf(IdentityResult.Success.class);
    }

    @Test
    default void aTokenThatIsNotUsedIsForgotten() {
        var token = tokenOf(somebody());
        clock().move(IDLE);
        assertThat(testee().tryGetIdentifier(token)).isEqualTo(new IdentityResult.NotFound<>());
        clock().move(IDLE.negated());
    }

    @Test
    default void useKeepsATokenAliveButNotForEver() {
        var token = tokenOf(somebody());
        var step = IDLE.multipliedBy(2).dividedBy(3);
        var lived = Duration.ZERO;
        while (lived.plus(step).compareTo(LIFE) < 0) {
            clock().move(step);
            lived = lived.plus(step);
            assertThat(testee().tryGetIdentifier(token))
                    .as("after " + lived)
                    .isInstanceOf(IdentityResult.Success.class);
        }
        clock().move(step);
        assertThat(testee().tryGetIdentifier(token)).isEqualTo(new IdentityResult.NotFound<>());
    }
}
