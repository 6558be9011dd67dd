// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.skerry.api.account.UserName;
import org.skerry.ejb.persistence.Folded;

/**
 * Slows down who guesses passwords, by source (an IPv4 address, or the first 64 bits of an IPv6 one) and by account, so
 * that an attacker can neither try many nor keep the user out:
 *
 * <ul>
 *   <li>a source from which the user has logged in before waits for what failed with this account from this source, and
 *       for nothing else;
 *   <li>any other source waits for what failed from this source, and for what failed with this account from all such
 *       sources together.
 * </ul>
 *
 * <p>With the account a check counts as a failure from its beginning until it has passed, so that a thousand at once are no
 * way round.
 * Unknown names are treated as all others and told from them by nothing. Thread-safe; what failed is known to this
 * process alone and for an hour.
 */
@ApplicationScoped
public class LoginBackOff {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MEMORY = Duration.ofHours(1);
    /** One address may be a school with many pupils. */
    private static final FailureSlots.Rule BY_SOURCE = new FailureSlots.Rule(10, SECOND, Duration.ofMinutes(5), MEMORY);

    private static final FailureSlots.Rule BY_ACCOUNT =
            new FailureSlots.Rule(10, SECOND, Duration.ofMinutes(2), MEMORY);
    private static final FailureSlots.Rule BY_BOTH = new FailureSlots.Rule(10, SECOND, Duration.ofMinutes(1), MEMORY);
    private static final int KEY_BYTES = 32;
    private static final int NONE = -1;

    @Inject
    LoginSources sources;

    @Inject
    BackOffSettings settings;

    @Inject
    Clock clock;

    private final FailureSlots bySource;
    private final FailureSlots byAccount;
    private final FailureSlots byBoth;

    /** What came of a check. */
    public sealed interface Checked<T> {
        /** The password was right. */
        record Passed<T>(T value) implements Checked<T> {}

        /** It was wrong, or nobody has that name. */
        record Failed<T>() implements Checked<T> {}

        /** It was not looked at. */
        record Wait<T>(Duration time) implements Checked<T> {
            /** For the user to read. */
            public String message() {
                var seconds = Math.max(1, time.plusMillis(999).toSeconds());
                var wait = seconds == 1
                        ? "a second"
                        : seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
                return "Too many logins with this name, or from your address, have failed. Please wait " + wait
                        + " and try again.";
            }
        }
    }

    /**
     * What was counted when a check began.
     *
     * @param account in which of the two tables of accounts
     * @param source the slot of the source, which is charged if the check fails: many who log in at once from one address
     *     are no attack; -1 for one from which the user has logged in before
     */
    private record Attempt(FailureSlots account, FailureSlots.Charge charge, int source) {}

    LoginBackOff() {
        this(new SecureRandom());
    }

    LoginBackOff(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        bySource = new FailureSlots(BY_SOURCE, key);
        byAccount = new FailureSlots(BY_ACCOUNT, key);
        byBoth = new FailureSlots(BY_BOTH, key);
    }

    /**
     * Has a password checked, unless it is too early for another.
     *
     * @param address the caller's IP address
     * @param check gives something if the password is right; what it throws counts as no attempt
     */
    public <T> Checked<T> check(UserName name, String address, Supplier<Optional<T>> check) {
        if (!settings.enabled()) {
            return check.get().<Checked<T>>map(Checked.Passed::new).orElseGet(Checked.Failed::new);
        }
        var account = Folded.of(name.toString());
        var source = SourceName.of(address);
        var begun = sources.isKnown(account, source) ? beginKnown(account, source) : begin(account, source);
        return switch (begun) {
            case Begun.TooEarly(var left) -> new Checked.Wait<>(left);
            case Begun.Now(var attempt) -> checked(attempt, account, source, check);
        };
    }

    private <T> Checked<T> checked(Attempt attempt, String account, String source, Supplier<Optional<T>> check) {
        var undecided = true;
        try {
            var result = check.get();
            undecided = false;
            if (result.isEmpty()) {
                failed(attempt);
                return new Checked.Failed<>();
            }
            passed(attempt);
            sources.remember(account, source);
            return new Checked.Passed<>(result.get());
        } finally {
            if (undecided) {
                undecided(attempt);
            }
        }
    }

    private sealed interface Begun {
        record TooEarly(Duration left) implements Begun {}

        record Now(Attempt attempt) implements Begun {}
    }

    private synchronized Begun beginKnown(String account, String source) {
        var now = clock.millis();
        var slot = byBoth.slot(source + "|" + account);
        var wait = byBoth.waitMillis(slot, now);
        return wait > 0
                ? new Begun.TooEarly(Duration.ofMillis(wait))
                : new Begun.Now(new Attempt(byBoth, byBoth.charge(slot, now), NONE));
    }

    private synchronized Begun begin(String account, String source) {
        var now = clock.millis();
        var sourceSlot = bySource.slot(source);
        var slot = byAccount.slot(account);
        var wait = Math.max(bySource.waitMillis(sourceSlot, now), byAccount.waitMillis(slot, now));
        return wait > 0
                ? new Begun.TooEarly(Duration.ofMillis(wait))
                : new Begun.Now(new Attempt(byAccount, byAccount.charge(slot, now), sourceSlot));
    }

    private synchronized void failed(Attempt attempt) {
        if (attempt.source() != NONE) {
            bySource.charge(attempt.source(), clock.millis());
        }
    }

    /** A source gets rid of no older failures by this, nor do strangers of theirs with the account. */
    private synchronized void passed(Attempt attempt) {
        if (attempt.source() == NONE) {
            attempt.account().clear(attempt.charge().slot());
        } else {
            attempt.account().refund(attempt.charge());
        }
    }

    private synchronized void undecided(Attempt attempt) {
        attempt.account().refund(attempt.charge());
    }
}
