// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

/** Bytes that may be sent now; goes below zero for a datagram larger than what is left, and recovers first. */
final class TokenBucket {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** What may come at once after a pause: two full datagrams at least, else this share of a second. */
    private static final int LEAST_BURST = 2 * 1400;

    private static final int BURSTS_PER_SECOND = 20;

    private long bytesPerSecond;
    private double burst;
    private double level;
    private long filledAt;

    TokenBucket(long bytesPerSecond, long now) {
        this.filledAt = now;
        rate(bytesPerSecond);
        this.level = burst;
    }

    void rate(long newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
        burst = burst(newBytesPerSecond);
        level = Math.min(level, burst);
    }

    static double burst(long bytesPerSecond) {
        return Math.max(LEAST_BURST, (double) bytesPerSecond / BURSTS_PER_SECOND);
    }

    /** Whether anything may be sent. */
    boolean open(long now) {
        fill(now);
        return level > 0;
    }

    /** Whether it is not deep in debt: what has a guaranteed share may go on. */
    boolean bearable(long now) {
        fill(now);
        return level > -burst;
    }

    private void fill(long now) {
        var elapsed = now - filledAt;
        filledAt = now;
        level = Math.min(burst, level + (double) elapsed * (double) bytesPerSecond / NANOS_PER_SECOND);
    }

    /** What is sent whatever the level is delays the rest by two bursts at most. */
    void take(int bytes) {
        level = Math.max(level - bytes, -2 * burst);
    }
}
