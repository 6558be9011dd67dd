// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.outage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Remembers that a server is away, so that not each call waits for its time-out: until a while after the last attempt
 * nobody tries; then one call goes ahead, and the others wait for what comes of it no longer than before. The log gets one
 * line when the server goes and one when it is back. Thread-safe.
 */
public final class Outage {
    private static final Logger LOG = System.getLogger(Outage.class.getName());

    private final String server;
    private final Duration betweenAttempts;
    private final Clock clock;
    private final LongAdder refused = new LongAdder();

    private record Away(Instant since, Instant nextAttempt, String problem) {}

    private volatile Optional<Away> away = Optional.empty();

    /**
     * @param server for the log
     * @param betweenAttempts how long the server is left alone
     */
    public Outage(String server, Duration betweenAttempts, Clock clock) {
        this.server = server;
        this.betweenAttempts = betweenAttempts;
        this.clock = clock;
    }

    /**
     * Why not to try now; empty if the caller should. It then tells what came of it.
     *
     * @return words for an operator
     */
    public Optional<String> reasonNotToTry() {
        return away.isEmpty() ? Optional.empty() : whileAway();
    }

    private synchronized Optional<String> whileAway() {
        var now = clock.instant();
        var known = away;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var state = known.get();
        if (now.isBefore(state.nextAttempt())) {
            refused.increment();
            return Optional.of(server + " is away since " + state.since() + ": " + state.problem());
        }
        // this caller tries; the others leave it alone meanwhile
        away = Optional.of(new Away(state.since(), now.plus(betweenAttempts), state.problem()));
        return Optional.empty();
    }

    /** The server could not be reached, or did not answer as one that is well. */
    public synchronized void failed(String problem) {
        var now = clock.instant();
        var since = away.map(Away::since);
        away = Optional.of(new Away(since.orElse(now), now.plus(betweenAttempts), problem));
        if (since.isEmpty()) {
            LOG.log(Level.WARNING, "assets={0} state=away problem={1}", server, problem);
        }
    }

    /** The server answered. */
    public void worked() {
        if (away.isPresent()) {
            back();
        }
    }

    private synchronized void back() {
        away.ifPresent(state -> LOG.log(
                Level.INFO,
                "assets={0} state=back since={1} refused={2}",
                server,
                state.since(),
                refused.sumThenReset()));
        away = Optional.empty();
    }

    /** Whether the last word of the server was that it is away. */
    public boolean isAway() {
        return away.isPresent();
    }
}
