// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The buckets of one circuit: one per category, one for the whole, and above it what the circuit shares with others. A
 * category may send what is its own, and borrow what the whole has left when the others do not use theirs. Not
 * thread-safe.
 */
public final class CircuitThrottle {
    private final TokenBucket[] own = new TokenBucket[Category.values().length];
    private final TokenBucket whole;
    private final @Nullable SharedBudget shared;
    private volatile long total;

    public CircuitThrottle(ThrottleRates rates, @Nullable SharedBudget shared, long now) {
        for (var category : Category.values()) {
            own[category.index()] = new TokenBucket(rates.of(category), now);
        }
        this.whole = new TokenBucket(rates.total(), now);
        this.shared = shared;
        this.total = rates.total();
    }

    /** From now on these rates. */
    public void rates(ThrottleRates rates) {
        for (var category : Category.values()) {
            bucket(category).rate(rates.of(category));
        }
        whole.rate(rates.total());
        total = rates.total();
    }

    /** Whether a category has something of its own left. */
    public boolean owns(Category category, long now) {
        return bucket(category).open(now) && whole.bearable(now) && isShareOpen();
    }

    /** Whether there is something to borrow. */
    public boolean lends(long now) {
        return whole.open(now) && isShareOpen();
    }

    private boolean isShareOpen() {
        return shared == null || shared.open();
    }

    /** Charges what is sent, with or without leave. */
    public void take(Category category, int bytes) {
        bucket(category).take(bytes);
        whole.take(bytes);
        if (shared != null) {
            shared.take(bytes);
        }
    }

    /** The whole, in bytes per second; from any thread. */
    public long total() {
        return total;
    }

    private TokenBucket bucket(Category category) {
        return own[category.index()];
    }
}
