// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** How many datagrams of the peer are looked into: so many a second, and a second's worth at once. */
final class IncomingBudget {
    private static final long BURST_NANOS = 1_000_000_000L;

    private final long nanosEach;
    private long paidUntil;

    IncomingBudget(int perSecond, long now) {
        this.nanosEach = BURST_NANOS / perSecond;
        this.paidUntil = now - BURST_NANOS;
    }

    /** Whether one more may be looked into now. */
    boolean admits(long now) {
        if (paidUntil - now < -BURST_NANOS) {
            paidUntil = now - BURST_NANOS;
        }
        if (paidUntil - now >= 0) {
            return false;
        }
        paidUntil += nanosEach;
        return true;
    }
}
