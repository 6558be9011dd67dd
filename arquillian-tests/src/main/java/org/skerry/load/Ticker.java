// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.skerry.udp.circuit.NanoClock;

/**
 * Gives each avatar its turn once an interval, spread over the interval: one timer that takes a part of them at a time.
 * Measures how late it comes, which is how late the client itself is.
 */
final class Ticker implements AutoCloseable {
    private static final int TURNS = 20;
    private static final long LONGEST_MICROS = 60_000_000;

    private final List<LoadAvatar> avatars;
    private final Fleet fleet;
    private final NanoClock clock;
    private final long periodNanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("load-tick").factory());
    private final AbstractHistogram lateness = new ConcurrentHistogram(LONGEST_MICROS, 2);
    private long dueAt;
    private int turn;

    Ticker(List<LoadAvatar> avatars, Fleet fleet, NanoClock clock, double ticksPerSecond) {
        this.avatars = List.copyOf(avatars);
        this.fleet = fleet;
        this.clock = clock;
        this.periodNanos = Math.max(1, (long) (1e9 / ticksPerSecond / TURNS));
    }

    void start() {
        dueAt = clock.nanos();
        var _ = timer.scheduleAtFixedRate(this::turn, 0, periodNanos, TimeUnit.NANOSECONDS);
    }

    /** Has something done on the ticker's thread from time to time. */
    void every(long nanos, Runnable work) {
        var _ = timer.scheduleAtFixedRate(work, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void turn() {
        var now = clock.nanos();
        if (fleet.measuring()) {
            lateness.recordValue(Math.clamp((now - dueAt) / 1000, 0, LONGEST_MICROS));
        }
        dueAt += periodNanos;
        for (var i = turn; i < avatars.size(); i += TURNS) {
            avatars.get(i).tick(now);
        }
        turn = (turn + 1) % TURNS;
    }

    /** How late turns came, microseconds. */
    AbstractHistogram lateness() {
        return lateness;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            var _ = timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
