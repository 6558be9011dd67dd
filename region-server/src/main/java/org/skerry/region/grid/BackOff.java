// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling from a first to a longest delay, each scattered by half, so that
 * many regions do not knock at a returning grid at once. Not thread-safe.
 */
public final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /** One second to a minute. */
    public static BackOff standard(RandomGenerator random) {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), random);
    }

    public Duration next() {
        var now = next;
        next = now.multipliedBy(2).compareTo(longest) > 0 ? longest : now.multipliedBy(2);
        return Duration.ofNanos((long) (now.toNanos() * random.nextDouble(0.5, 1.5)));
    }

    public void reset() {
        next = first;
    }
}
