// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.util.EnumMap;
import java.util.Map;

/** Adds up what the region's thread does, from one report to the next. Belongs to that thread. */
public final class TickMeter {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<WorkKind, Long> spent = new EnumMap<>(WorkKind.class);
    private long since;
    private long ticks;
    private long simulatedNanos;

    TickMeter(long now) {
        since = now;
    }

    void spent(WorkKind kind, long nanos) {
        spent.merge(kind, nanos, Long::sum);
    }

    void ticked(long stepNanos) {
        ticks++;
        simulatedNanos += stepNanos;
    }

    /** The figures since the last report, and a fresh start. */
    public TickFigures report(long now) {
        var span = Math.max(1, now - since);
        var perTick = Math.max(1, ticks);
        var millis = new EnumMap<WorkKind, Double>(WorkKind.class);
        var work = 0L;
        for (var kind : WorkKind.values()) {
            var nanos = spent.getOrDefault(kind, 0L);
            work += nanos;
            millis.put(kind, nanos / NANOS_PER_MILLI / perTick);
        }
        // one tick more or less falls into the span by chance: not a slowdown
        var allowance = ticks > 0 ? simulatedNanos / ticks : 0;
        var dilation = ticks == 0 ? 1 : Math.min(1, (simulatedNanos + allowance) / (double) span);
        var sleep = Math.max(0, span - work) / NANOS_PER_MILLI / perTick;
        var figures = new TickFigures(span / 1e9, ticks, dilation, millis, sleep);
        since = now;
        spent.clear();
        ticks = 0;
        simulatedNanos = 0;
        return figures;
    }
}
