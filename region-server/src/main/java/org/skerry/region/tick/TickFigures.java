// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.tick;

import java.util.Map;

/**
 * What a region's thread did in a span of time.
 *
 * @param seconds the span
 * @param ticks how many ran
 * @param dilation simulated time per real time, 0 to 1
 * @param millisPerTick work by kind, per tick
 * @param sleepMillisPerTick the rest
 */
public record TickFigures(
        double seconds, long ticks, double dilation, Map<WorkKind, Double> millisPerTick, double sleepMillisPerTick) {
    public TickFigures {
        millisPerTick = Map.copyOf(millisPerTick);
    }

    public double ticksPerSecond() {
        return seconds > 0 ? ticks / seconds : 0;
    }

    public double millis(WorkKind kind) {
        return millisPerTick.getOrDefault(kind, 0.0);
    }

    /** Work of all kinds per tick. */
    public double workMillis() {
        return millisPerTick.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
