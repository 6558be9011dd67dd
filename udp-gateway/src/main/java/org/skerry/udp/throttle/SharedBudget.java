// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What several circuits may send together: those of a region, those of a process. Thread-safe and without a lock, for
 * every event loop asks for each datagram: all it keeps is until when what was sent is paid for.
 */
public final class SharedBudget {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double nanosPerByte;
    private final long burstNanos;
    private final LongSupplier nanos;
    private final @Nullable SharedBudget parent;

    /** Behind now by a burst at most, before it by two: what is sent whatever the level is delays the rest no longer. */
    private final AtomicLong paidUntil;

    /** A budget within another one, or within none; it has a clock of its own, for those under it may differ. */
    public SharedBudget(long bytesPerSecond, LongSupplier nanos, @Nullable SharedBudget parent) {
        this.nanosPerByte = NANOS_PER_SECOND / bytesPerSecond;
        this.burstNanos = (long) (TokenBucket.burst(bytesPerSecond) * nanosPerByte);
        this.nanos = nanos;
        this.parent = parent;
        this.paidUntil = new AtomicLong(nanos.getAsLong() - burstNanos);
    }

    /** Whether anybody may send now. */
    public boolean open() {
        var within = parent == null || parent.open(); // asked in any case, for each asking forgives what is too much
        return isPaid() && within;
    }

    private boolean isPaid() {
        var now = nanos.getAsLong();
        var until = paidUntil.get();
        var ahead = until - now;
        if (ahead < -burstNanos) {
            paidUntil.compareAndSet(until, now - burstNanos);
        } else if (ahead > 2 * burstNanos) {
            paidUntil.compareAndSet(until, now + 2 * burstNanos);
        }
        return ahead < 0;
    }

    void take(int bytes) {
        paidUntil.addAndGet((long) (bytes * nanosPerByte));
        if (parent != null) {
            parent.take(bytes);
        }
    }
}
