// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.backoff.LoginBackOff.Checked;

/** Attackers and users, by a clock that the test moves. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class LoginBackOffTest {
    private static final UserName USER = new UserName("Test", "User");
    private static final String HOME = "198.51.100.7";

    private final LoginBackOff backOff = new LoginBackOff();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    /** Sources in memory. */
    private static final class Known implements LoginSources {
        private final Set<String> pairs = new HashSet<>();

        @Override
        public boolean isKnown(String account, String source) {
            return pairs.contains(account + "|" + source);
        }

        @Override
        public void remember(String account, String source) {
            pairs.add(account + "|" + source);
        }
    }

    @BeforeEach
    void wire() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        backOff.clock = clock;
        backOff.settings = new BackOffSettings(true);
        backOff.sources = new Known();
    }

    private Checked<String> attempt(String address, Supplier<Optional<String>> check) {
        return attempt(USER, address, check);
    }

    private Checked<String> attempt(UserName name, String address, Supplier<Optional<String>> check) {
        return backOff.check(name, address, check);
    }

    private static Optional<String> right() {
        return Optional.of("in");
    }

    private boolean passes(String address) {
        return attempt(address, LoginBackOffTest::right) instanceof Checked.Passed<String>;
    }

    private boolean isLookedAt(String address) {
        return attempt(address, Optional::empty) instanceof Checked.Failed<String>;
    }

    private static String attacker(int number) {
        return "203.0." + number / 250 + "." + number % 250;
    }

    @Test
    void aThousandAddressesNeitherLockTheUserOutNorTryManyPasswords() {
        assertThat(passes(HOME)).isTrue();
        var random = new SplittableRandom(5);
        var tried = 0;
        for (var second = 0; second < 3600; second += 10) {
            for (var n = 0; n < 1000; n++) {
                tried += isLookedAt(attacker(random.nextInt(1000))) ? 1 : 0;
            }
            if (second % 60 == 0) {
                assertThat(passes(HOME)).as("the user, after %s s", second).isTrue();
            }
            now = now.plusSeconds(10);
        }
        assertThat(tried).as("passwords tried in an hour").isBetween(20, 60);
    }

    @Test
    void aPatientAttackerTriesNoMoreInADay() {
        var tried = 0;
        for (var minute = 0; minute < 24 * 60; minute++) {
            for (var n = 0; n < 50; n++) {
                tried += isLookedAt(attacker(n)) ? 1 : 0;
            }
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(tried).isLessThan(24 * 60);
    }

    @Test
    void manyAtOnceAreNoWayRound() {
        var seen = new ArrayList<Boolean>();
        nested(100, seen);
        assertThat(seen).filteredOn(looked -> looked).hasSizeBetween(5, 12);
    }

    /** Each attempt is begun while all before it are still being checked. */
    private void nested(int left, List<Boolean> seen) {
        if (left > 0) {
            var looked = new boolean[1];
            attempt(attacker(left), () -> {
                looked[0] = true;
                nested(left - 1, seen);
                return Optional.empty();
            });
            seen.add(looked[0]);
            if (!looked[0]) {
                nested(left - 1, seen);
            }
        }
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedDownAndOthersAreNot() {
        var tried = 0;
        for (var n = 0; n < 1000; n++) {
            var name = new UserName("Victim", "Number" + n);
            tried += attempt(name, attacker(1), Optional::empty) instanceof Checked.Failed<String> ? 1 : 0;
        }
        assertThat(tried).isLessThan(15);
        assertThat(attempt(new UserName("Victim", "Number3"), attacker(2), Optional::empty))
                .isInstanceOf(Checked.Failed.class);
    }

    @Test
    void aClassThatComesInAtOnceFromOneAddressIsNoAttack() {
        enter(40);
    }

    /** All are being checked at the same time. */
    private void enter(int left) {
        if (left > 0) {
            assertThat(attempt(new UserName("Pupil", "Number" + left), HOME, () -> {
                        enter(left - 1);
                        return right();
                    }))
                    .isInstanceOf(Checked.Passed.class);
        }
    }

    @Test
    void anAccountOfOnesOwnBuysNoMoreGuesses() {
        var own = new UserName("Evil", "Mind");
        var tried = 0;
        for (var n = 0; n < 200; n++) {
            attempt(own, attacker(1), LoginBackOffTest::right);
            tried += isLookedAt(attacker(1)) ? 1 : 0;
        }
        assertThat(tried).isLessThan(15);
    }

    @Test
    void usersBehindOneAddressAreNotHeldUpByEachOther() {
        assertThat(passes(HOME)).isTrue();
        var neighbour = new UserName("Clumsy", "Neighbour");
        for (var n = 0; n < 100; n++) {
            attempt(neighbour, HOME, Optional::empty);
        }
        assertThat(passes(HOME)).isTrue();
    }

    @Test
    void aMistypedPasswordCostsNothingAndManyCostAMinuteAtMost() {
        assertThat(passes(HOME)).isTrue();
        for (var n = 0; n < 10; n++) {
            assertThat(isLookedAt(HOME)).isTrue();
        }
        assertThat(passes(HOME)).isTrue();
        for (var n = 0; n < 1000; n++) {
            attempt(HOME, Optional::empty);
            now = now.plusSeconds(1);
        }
        now = now.plus(Duration.ofMinutes(1));
        assertThat(passes(HOME)).isTrue();
    }

    @Test
    void theWaitIsToldAndTheSameForNamesThatNobodyHas() {
        Checked<String> last = attempt(attacker(1), Optional::empty);
        for (var n = 0; n < 13; n++) {
            last = attempt(attacker(n), Optional::empty);
        }
        assertThat(last).isInstanceOfSatisfying(Checked.Wait.class, wait -> {
            assertThat(wait.message()).contains("Please wait a second and try again");
        });
        assertThat(new Checked.Wait<>(Duration.ofMillis(1001)).message()).contains("wait 2 seconds and");
        assertThat(new Checked.Wait<>(Duration.ofSeconds(119)).message()).contains("wait 2 minutes and");
    }

    @Test
    void aCheckThatCouldNotBeMadeIsNoFailure() {
        for (var n = 0; n < 100; n++) {
            assertThatThrownBy(() -> attempt(HOME, () -> {
                        throw new ServiceUnavailableException("database", "gone");
                    }))
                    .isInstanceOf(ServiceUnavailableException.class);
        }
        assertThat(passes(HOME)).isTrue();
    }

    @Test
    void namesAreOneWhateverTheirCaseAndNetworksWhateverTheHost() {
        for (var n = 0; n < 30; n++) {
            attempt(new UserName("TEST", "uSER"), "2001:db8:1:2::" + n, Optional::empty);
        }
        assertThat(passes("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(SourceName.of("::ffff:192.0.2.1")).isEqualTo(SourceName.of("192.0.2.1"));
        assertThat(SourceName.of("no address")).isEqualTo("no address");
    }

    @Test
    void allIsForgottenAfterAnHour() {
        for (var n = 0; n < 100; n++) {
            attempt(attacker(1), Optional::empty);
            now = now.plusSeconds(60);
        }
        now = now.plus(Duration.ofHours(1));
        for (var n = 0; n < 10; n++) {
            assertThat(isLookedAt(attacker(1))).isTrue();
        }
    }

    @Test
    void itCanBeTurnedOff() {
        backOff.settings = new BackOffSettings(false);
        for (var n = 0; n < 100; n++) {
            assertThat(isLookedAt(attacker(1))).isTrue();
        }
    }
}
