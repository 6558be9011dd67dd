// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * How long the peer takes to answer, and what follows for resending. The wait for an acknowledgement is five smoothed
 * pings, as with stock servers, but no shorter than acknowledgements have taken so far (their smoothed time and four
 * times its mean deviation, as TCP does it): stock clients hold them back and send them together, up to half a second,
 * so that from the pings alone everything sent to a viewer near by would be sent twice. Only acknowledgements of what
 * was sent once tell anything, for one cannot see which copy another one is for; after one of those the first wait is
 * longer, up to the second that it is in the beginning, until there is one that tells (Karn), or a peer slower than the
 * first wait would never be known.
 */
final class RoundTrip {
    private static final double OLD_SHARE = 0.8;
    private static final int PINGS_PER_RESEND = 5;
    private static final long LEAST_MILLIS = 250;
    private static final long MOST_MILLIS = 3000;
    private static final long FIRST_MILLIS = 1000;
    private static final double FIRST_GUESS_MILLIS = (double) FIRST_MILLIS / PINGS_PER_RESEND;

    /** From the least to the most, and from the least to the first. */
    private static final int MOST_DOUBLINGS = 4;

    private static final int MOST_PATIENCE = 2;

    private static final double ACK_SHARE = 1 / 8.0;
    private static final double DEVIATION_SHARE = 1 / 4.0;
    private static final int DEVIATIONS = 4;
    /** Timers run no finer than this, the peer's neither. */
    private static final double TICK_MILLIS = 100;

    private static final double NANOS_PER_MILLI = 1e6;

    private double smoothedMillis = FIRST_GUESS_MILLIS;
    private double ackMillis;
    private double deviationMillis;
    private boolean acknowledged;
    private int patience; // doublings that what was sent again has left behind

    /** A ping took so long. */
    void sample(long nanos) {
        smoothedMillis = OLD_SHARE * smoothedMillis + (1 - OLD_SHARE) * (nanos / NANOS_PER_MILLI);
    }

    /** The acknowledgement of something that was sent again came at last. */
    void acknowledgedLate() {
        patience = Math.min(patience + 1, MOST_PATIENCE);
    }

    /** The acknowledgement of something that was sent once took so long. */
    void acknowledged(long nanos) {
        patience = 0;
        var millis = nanos / NANOS_PER_MILLI;
        if (acknowledged) {
            deviationMillis += DEVIATION_SHARE * (Math.abs(millis - ackMillis) - deviationMillis);
            ackMillis += ACK_SHARE * (millis - ackMillis);
        } else {
            acknowledged = true;
            ackMillis = millis;
            deviationMillis = millis / 2;
        }
    }

    /** Of pings. */
    double smoothedMillis() {
        return smoothedMillis;
    }

    /** How long to wait for an acknowledgement; doubled with each attempt up to the longest. */
    long resendNanos(int attempts) {
        var margin = acknowledged ? Math.max(TICK_MILLIS, DEVIATIONS * deviationMillis) : 0;
        var wanted = Math.max(PINGS_PER_RESEND * smoothedMillis, ackMillis + margin);
        var base = Math.clamp((long) wanted, LEAST_MILLIS, MOST_MILLIS);
        var first = Math.max(base, Math.min(base << patience, FIRST_MILLIS));
        return Math.min(first << Math.min(attempts, MOST_DOUBLINGS), MOST_MILLIS) * 1_000_000;
    }
}
