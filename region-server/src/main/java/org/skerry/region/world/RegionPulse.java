// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.skerry.api.grid.RegionArea;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.tick.TickFigures;
import org.skerry.region.tick.TickLoop;
import org.skerry.region.tick.WorkKind;
import org.skerry.region.viewer.Dispatcher;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.region.RegionFacts;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.SimStats;

/** What viewers are told of the region's figures, at intervals (lludp section 18). Region's thread. */
final class RegionPulse {
    private final RegionContext region;
    private final TickLoop loop;
    private final Dispatcher dispatcher;
    private final NanoClock clock;
    private final Supplier<CircuitStats> traffic;
    private final IntSupplier expected;
    private long receivedBefore;
    private long sentBefore;
    private float dilation = 1;
    private volatile RegionVitals.Pulse last = RegionVitals.Pulse.NONE;

    /**
     * @param traffic what went over the region's circuits since the start
     * @param expected how many agents are announced and not here yet
     */
    RegionPulse(
            RegionContext region,
            TickLoop loop,
            Dispatcher dispatcher,
            NanoClock clock,
            Supplier<CircuitStats> traffic,
            IntSupplier expected) {
        this.region = region;
        this.loop = loop;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.traffic = traffic;
        this.expected = expected;
    }

    /** What was told last. Any thread. */
    RegionVitals.Pulse last() {
        return last;
    }

    /** Share of full speed at which the region ran lately. */
    float dilation() {
        return dilation;
    }

    void statistics() {
        var figures = loop.meter().report(clock.nanos());
        dilation = (float) figures.dilation();
        var roots = region.viewers().roots();
        var refused = new HashMap<String, Long>();
        for (var why : Dispatcher.Refusal.values()) {
            refused.put(why.name().toLowerCase(Locale.ROOT), dispatcher.refused(why));
        }
        last = new RegionVitals.Pulse(
                figures.dilation(),
                figures.ticksPerSecond(),
                roots,
                region.viewers().all().size() - roots,
                expected.getAsInt(),
                dispatcher.handled(),
                region.scene().physicsFailures(),
                refused,
                dispatcher.unknown());
        toAll(stats(figures));
    }

    private Message stats(TickFigures figures) {
        var area = region.settings().area();
        var roots = region.viewers().roots();
        var children = region.viewers().all().size() - roots;
        var seconds = Math.max(figures.seconds(), 1e-3);
        var total = traffic.get();
        var receivedPerSecond = (total.received() - receivedBefore) / seconds;
        var sentPerSecond = (total.sent() - sentBefore) / seconds;
        receivedBefore = total.received();
        sentBefore = total.sent();
        var stats = new ArrayList<SimStats.Stat>();
        add(stats, 0, figures.dilation());
        add(stats, 1, figures.ticksPerSecond());
        add(stats, 2, figures.ticksPerSecond());
        add(stats, 4, figures.workMillis());
        add(stats, 5, figures.millis(WorkKind.NET));
        add(stats, 6, figures.millis(WorkKind.OTHER) + figures.millis(WorkKind.MODULE));
        add(stats, 7, figures.millis(WorkKind.PHYSICS));
        add(stats, 8, figures.millis(WorkKind.AGENT));
        add(stats, 11, 0);
        add(stats, 12, 0);
        add(stats, 13, roots);
        add(stats, 14, children);
        add(stats, 15, 0);
        add(stats, 17, receivedPerSecond);
        add(stats, 18, sentPerSecond);
        add(stats, 32, figures.sleepMillisPerTick());
        add(stats, 33, figures.sleepMillisPerTick());
        return new SimStats(
                new SimStats.Region(
                        area.x() / RegionArea.CELL,
                        area.y() / RegionArea.CELL,
                        region.scene().rules().flags(),
                        RegionFacts.OBJECT_CAPACITY),
                stats,
                new SimStats.PidStat(0),
                List.of());
    }

    private void toAll(Message message) {
        for (var viewer : region.viewers().all()) {
            if (viewer.watching()) {
                viewer.sendNewest(message);
            }
        }
    }

    private static void add(List<SimStats.Stat> stats, int id, double value) {
        stats.add(new SimStats.Stat(id, (float) value));
    }
}
