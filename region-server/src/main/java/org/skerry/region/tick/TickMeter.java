// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.util.EnumMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Adds up what the region's thread does. Written by that thread alone, with plain stores that others see soon; the
 * totals may be read by any thread, so that a region that hangs can still be looked at.
 */
public final class TickMeter {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final WorkKind[] KINDS = WorkKind.values();
    private static final int TICKS = KINDS.length;
    private static final int LATE = TICKS + 1;
    private static final int SIMULATED = TICKS + 2;
    private static final int LONGEST = TICKS + 3;
    private static final int FAILURES = TICKS + 4;
    private static final int FAILED_IN_A_ROW = TICKS + 5;

    private final AtomicLongArray totals = new AtomicLongArray(FAILED_IN_A_ROW + 1);
    private final long[] reported = new long[FAILED_IN_A_ROW + 1];
    private long since;
    private long thisTick;

    TickMeter(long now) {
        since = now;
    }

    void spent(WorkKind kind, long nanos) {
        add(kind.slot(), nanos);
        thisTick += nanos;
    }

    void ticked(long stepNanos) {
        add(TICKS, 1);
        add(SIMULATED, stepNanos);
        if (thisTick > totals.getPlain(LONGEST)) {
            totals.setOpaque(LONGEST, thisTick);
        }
        thisTick = 0;
    }

    void late() {
        add(LATE, 1);
    }

    void failed() {
        add(FAILURES, 1);
    }

    /** @param worst how often the regular task that does worst has failed in a row */
    void failedInARow(int worst) {
        totals.setOpaque(FAILED_IN_A_ROW, worst);
    }

    /** One writer: no atomic addition is needed. */
    private void add(int index, long amount) {
        totals.setOpaque(index, totals.getPlain(index) + amount);
    }

    /** Since the start. Any thread. */
    public TickTotals totals() {
        var nanos = new EnumMap<WorkKind, Long>(WorkKind.class);
        for (var kind : KINDS) {
            nanos.put(kind, totals.getOpaque(kind.slot()));
        }
        return new TickTotals(
                totals.getOpaque(TICKS),
                totals.getOpaque(LATE),
                totals.getOpaque(SIMULATED),
                totals.getOpaque(LONGEST),
                totals.getOpaque(FAILURES),
                totals.getOpaque(FAILED_IN_A_ROW),
                nanos);
    }

    /** The figures since the last report, and a fresh start. Region's thread. */
    public TickFigures report(long now) {
        var span = Math.max(1, now - since);
        var ticks = sinceReport(TICKS);
        var simulated = sinceReport(SIMULATED);
        var perTick = Math.max(1, ticks);
        var millis = new EnumMap<WorkKind, Double>(WorkKind.class);
        var work = 0L;
        for (var kind : KINDS) {
            var nanos = sinceReport(kind.slot());
            work += nanos;
            millis.put(kind, nanos / NANOS_PER_MILLI / perTick);
        }
        // one tick more or less falls into the span by chance: not a slowdown
        var allowance = ticks > 0 ? simulated / ticks : 0;
        var dilation = ticks == 0 ? 1 : Math.min(1, (simulated + allowance) / (double) span);
        var sleep = Math.max(0, span - work) / NANOS_PER_MILLI / perTick;
        since = now;
        for (var i = 0; i < reported.length; i++) {
            reported[i] = totals.getPlain(i);
        }
        return new TickFigures(span / 1e9, ticks, dilation, millis, sleep);
    }

    private long sinceReport(int index) {
        return totals.getPlain(index) - reported[index];
    }
}
