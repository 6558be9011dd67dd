// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.Identifier;
import org.skerry.api.identity.MovedClock;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class ProvenIdentitiesTest {
    private final MovedClock clock = new MovedClock();
    private final ProvenIdentities testee = new ProvenIdentities();

    @BeforeEach
    void begin() {
        testee.random = new Random(5);
        testee.clock = clock.withZone(ZoneOffset.UTC);
    }

    private static ProvenIdentity somebody(int number) {
        return new ProvenIdentity(
                Identifier.ofOpenId("https://login.example/", "s" + number), "Somebody", Optional.empty());
    }

    @Test
    void servesOnceAndForTenMinutes() {
        var token = testee.keep(somebody(1));
        assertThat(testee.find(token)).contains(somebody(1));
        assertThat(testee.find(AuthToken.random(new Random(6)))).isEmpty();
        assertThat(testee.take(token)).isTrue();
        assertThat(testee.take(token)).isFalse();
        assertThat(testee.find(token)).isEmpty();

        var late = testee.keep(somebody(2));
        clock.move(ProvenIdentities.LIFE.minus(Duration.ofSeconds(1)));
        assertThat(testee.find(late)).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(testee.find(late)).isEmpty();
    }

    @Test
    void theOldestGiveWay() {
        var first = testee.keep(somebody(0));
        var second = testee.keep(somebody(1));
        for (var i = 2; i <= ProvenIdentities.MOST; i++) {
            testee.keep(somebody(i));
        }
        assertThat(testee.find(first)).isEmpty();
        assertThat(testee.find(second)).isPresent();
    }

    @Test
    void namesOfProvidersAreCut() {
        var wordy = new ProvenIdentity(somebody(1).identifier(), "x".repeat(5000), Optional.empty());
        assertThat(wordy.shown()).hasSize(100);
    }
}
