// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.util.Map;

/**
 * What a region's thread has done since it started, each figure but one growing only.
 *
 * @param ticks how many ran
 * @param late of those, begun so late that ticks were left out to catch up
 * @param simulatedNanos time that was simulated
 * @param longestTickNanos work of the longest tick, inbox included
 * @param failures tasks that threw something
 * @param failedInARow how often that of the regular tasks that does worst has thrown since it last did not
 * @param nanos work by kind
 */
public record TickTotals(
        long ticks,
        long late,
        long simulatedNanos,
        long longestTickNanos,
        long failures,
        long failedInARow,
        Map<WorkKind, Long> nanos) {
    /** Nothing yet. */
    public static final TickTotals NONE = new TickTotals(0, 0, 0, 0, 0, 0, Map.of());

    public TickTotals {
        nanos = Map.copyOf(nanos);
    }

    public long nanos(WorkKind kind) {
        return nanos.getOrDefault(kind, 0L);
    }
}
