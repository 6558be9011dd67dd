// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

/** Lets a burst through and then so many a second. */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private long lastNanos;

    TokenBucket(Terms terms, long now) {
        perSecond = terms.perSecond();
        burst = terms.burst();
        tokens = burst;
        lastNanos = now;
    }

    boolean take(long now) {
        tokens = Math.min(burst, tokens + (now - lastNanos) / NANOS_PER_SECOND * perSecond);
        lastNanos = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
