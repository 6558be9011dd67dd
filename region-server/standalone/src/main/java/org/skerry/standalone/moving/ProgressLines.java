// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.moving;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.skerry.ejb.moving.Counts;
import org.skerry.ejb.moving.MovingListener;

/** Tells rows, rate and what is left, every few seconds; and once for each table when it is done. */
final class ProgressLines implements MovingListener {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final InstantSource clock;
    private Instant began = Instant.EPOCH;
    private Instant told = Instant.EPOCH;
    private long before;

    ProgressLines(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void begins(String step, long rows, long total) {
        began = clock.instant();
        told = began;
        before = rows;
        if (rows > 0) {
            out.printf("%s: going on after %,d of %,d rows%n", step, rows, total);
            out.flush();
        }
    }

    @Override
    public void moved(String step, Counts counts, long total) {
        var now = clock.instant();
        if (Duration.between(told, now).compareTo(BETWEEN) < 0) {
            return;
        }
        told = now;
        var rate = rate(counts, now);
        out.printf(
                "%s: %,d of %,d rows, %,d a second, %s left%n",
                step, counts.rows(), total, rate, rest(total - counts.rows(), rate));
        out.flush();
    }

    private long rate(Counts counts, Instant now) {
        var millis = Math.max(1, Duration.between(began, now).toMillis());
        return (counts.rows() - before) * 1000 / millis;
    }

    private static String rest(long rows, long rate) {
        if (rate == 0) {
            return "nobody knows how long";
        }
        var seconds = Math.max(0, rows) / rate;
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    @Override
    public void ended(String step, Counts counts) {
        if (counts.rows() == 0) {
            return;
        }
        out.printf(
                "%s: %,d moved, %,d here already, %,d refused, %,d repairs%n",
                step, counts.moved(), counts.present(), counts.refused(), counts.repaired());
        out.flush();
    }
}
