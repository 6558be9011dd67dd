// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.StartPingCheck;

/** This side's pings: one outstanding at a time counts, identified by a byte that wraps. */
final class Pings {
    private static final long UNPROVEN_NANOS = 500_000_000L;

    private final long intervalNanos;
    private final RoundTrip roundTrip;
    private long sentAt;
    private int nextId;
    private boolean outstanding;

    Pings(long intervalNanos, RoundTrip roundTrip, long now) {
        this.intervalNanos = intervalNanos;
        this.roundTrip = roundTrip;
        this.sentAt = now;
    }

    /** Sooner while an answer is needed to prove the peer's address. */
    boolean isDue(long now, boolean proven) {
        return now - sentAt >= (proven ? intervalNanos : Math.min(intervalNanos, UNPROVEN_NANOS));
    }

    StartPingCheck next(int oldestUnacked, long now) {
        sentAt = now;
        outstanding = true;
        var id = nextId;
        nextId = (nextId + 1) & 0xFF;
        return new StartPingCheck(new StartPingCheck.PingID(id, oldestUnacked));
    }

    /** Whether it is the answer to the last one. */
    boolean answered(CompletePingCheck answer, long now) {
        if (outstanding && answer.pingId().pingId() == ((nextId - 1) & 0xFF)) {
            outstanding = false;
            roundTrip.sample(now - sentAt);
            return true;
        }
        return false;
    }
}
