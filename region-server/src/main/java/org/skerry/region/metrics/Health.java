// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.tick.NanoClock;

/** Whether the process lives and whether it is ready. Thread-safe; never blocks. */
public final class Health {
    /** A region whose thread has not ended a tick for this long hangs. */
    public static final Duration LONGEST_TICK = Duration.ofSeconds(10);

    /** About a second of nothing but failures, for what is done at each tick. */
    static final int MOST_FAILURES = 45;

    private final MetricsSource source;
    private final NanoClock clock;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(long ticks, long nanos) {}

    public Health(MetricsSource source, NanoClock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Regions that hang, by name: none of them ticked since one look at least {@link #LONGEST_TICK} ago. */
    public synchronized List<String> hanging() {
        var now = clock.nanos();
        var regions = source.regions();
        seen.keySet()
                .removeIf(name -> regions.stream()
                        .noneMatch(door -> door.settings().name().equals(name)));
        return regions.stream()
                .filter(door -> {
                    var ticks = door.vitals().tick().ticks();
                    var before = seen.get(door.settings().name());
                    if (before == null || before.ticks != ticks) {
                        seen.put(door.settings().name(), new Seen(ticks, now));
                        return false;
                    }
                    return now - before.nanos >= LONGEST_TICK.toNanos();
                })
                .map(door -> door.settings().name())
                .toList();
    }

    /** Regions that could not be started, or one of whose regular tasks fails again and again; by name. */
    public List<String> failed() {
        var names = new ArrayList<>(source.failedStarts().keySet());
        source.regions().stream()
                .filter(door -> isFailing(door.vitals()))
                .map(door -> door.settings().name())
                .forEach(names::add);
        return names;
    }

    /** Whether a regular task of a region that runs does nothing but fail. */
    public static boolean isFailing(RegionVitals vitals) {
        return vitals.tick().failedInARow() >= MOST_FAILURES;
    }

    public boolean ready() {
        return source.ready();
    }
}
