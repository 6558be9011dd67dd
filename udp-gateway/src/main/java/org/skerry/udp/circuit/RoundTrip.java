// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** How long a ping takes, smoothed, and what follows for resending. */
final class RoundTrip {
    private static final double OLD_SHARE = 0.8;
    private static final int PINGS_PER_RESEND = 5;
    private static final long LEAST_MILLIS = 250;
    private static final long MOST_MILLIS = 3000;
    private static final double FIRST_GUESS_MILLIS = 200;

    private double smoothedMillis = FIRST_GUESS_MILLIS;

    void sample(long nanos) {
        smoothedMillis = OLD_SHARE * smoothedMillis + (1 - OLD_SHARE) * (nanos / 1e6);
    }

    double smoothedMillis() {
        return smoothedMillis;
    }

    /** How long to wait for an acknowledgement; doubled with each attempt up to the longest. */
    long resendNanos(int attempts) {
        var base = Math.clamp((long) (PINGS_PER_RESEND * smoothedMillis), LEAST_MILLIS, MOST_MILLIS);
        var patience = Math.min(base << Math.min(attempts, 4), MOST_MILLIS);
        return patience * 1_000_000;
    }
}
