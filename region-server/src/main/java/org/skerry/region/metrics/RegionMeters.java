// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.skerry.region.door.CircuitView;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.tick.TickTotals;
import org.skerry.region.tick.WorkKind;
import org.skerry.udp.circuit.CategoryStats;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.gateway.GatewayStats;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.Corruption;

/** The meters of one region, all with its name; they show what was there at the last {@link #refresh}. */
final class RegionMeters {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration[] RTT_BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(400),
        Duration.ofMillis(800),
        Duration.ofMillis(1600)
    };

    private final MeterRegistry registry;
    private final Tags region;
    private final List<Meter> meters = new ArrayList<>();
    private final Timer rtt;
    private volatile RegionVitals latest;

    RegionMeters(MeterRegistry registry, OperatorDoor door) {
        this.registry = registry;
        this.region = Tags.of("region", door.settings().name());
        this.latest = door.vitals();
        this.rtt = Timer.builder("skerry.udp.circuit.rtt")
                .description("Smoothed round trips of all circuits, taken at each scrape")
                .tags(region)
                .serviceLevelObjectives(RTT_BOUNDS)
                .register(registry);
        meters.add(rtt);
        tick();
        people();
        queues();
        udp();
        for (var category : Category.values()) {
            category(category);
        }
    }

    /** Takes what is there now. */
    void refresh(OperatorDoor door) {
        latest = door.vitals();
        for (CircuitView circuit : door.circuits()) {
            var millis = circuit.stats().pingMillis();
            if (millis > 0) {
                rtt.record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Takes all of them off the registry. */
    void remove() {
        meters.forEach(registry::remove);
    }

    private void tick() {
        tickCounter("skerry.tick.ticks", "Ticks of the region's thread", TickTotals::ticks);
        tickCounter("skerry.tick.late", "Ticks after which some were left out to catch up", TickTotals::late);
        counter(
                "skerry.physics.failures",
                "",
                "Exceptions that the physics engine had to be saved from",
                region,
                vitals -> vitals.pulse().physicsFailures());
        tickCounter("skerry.tick.task.failures", "Tasks of the region's thread that threw", TickTotals::failures);
        for (var kind : WorkKind.values()) {
            counter(
                    "skerry.tick.work",
                    "seconds",
                    "Time of the region's thread by kind of work",
                    region.and("kind", kind.name().toLowerCase(Locale.ROOT)),
                    vitals -> vitals.tick().nanos(kind) / NANOS_PER_SECOND);
        }
        gauge(
                "skerry.tick.longest",
                "seconds",
                "Work of the longest tick since the region's start",
                vitals -> vitals.tick().longestTickNanos() / NANOS_PER_SECOND);
        gauge(
                "skerry.tick.dilation.ratio",
                "",
                "Simulated time per real time, 0 to 1",
                vitals -> vitals.pulse().dilation());
        gauge(
                "skerry.tick.rate.hertz",
                "",
                "Ticks a second: 45 at full speed, 4 with nobody here",
                vitals -> vitals.pulse().ticksPerSecond());
    }

    private void people() {
        gauge(
                "skerry.region.people",
                "",
                "Who stand here",
                vitals -> vitals.pulse().roots());
        gauge(
                "skerry.region.children",
                "",
                "Connected without standing here",
                vitals -> vitals.pulse().children());
        gauge(
                "skerry.region.expected",
                "",
                "Announced and not connected yet",
                vitals -> vitals.pulse().expected());
        counter(
                "skerry.region.messages.handled",
                "",
                "Viewer messages that reached a handler",
                region,
                vitals -> vitals.pulse().handled());
        for (var reason : List.of("foreign", "not_root", "too_often", "leaving")) {
            counter(
                    "skerry.region.messages.refused",
                    "",
                    "Viewer messages that were dropped, by reason",
                    region.and("reason", reason),
                    vitals -> vitals.pulse().refused().getOrDefault(reason, 0L));
        }
        counter(
                "skerry.region.messages.unknown",
                "",
                "Viewer messages of kinds without a handler",
                region,
                vitals -> vitals.pulse().unknown().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private void queues() {
        gauge(
                "skerry.inbox.depth",
                "",
                "Work that waits for the region's thread",
                vitals -> vitals.inbox().depth());
        inboxDrops("unreliable", RegionVitals.Inbox::droppedUnreliable);
        inboxDrops("reliable", RegionVitals.Inbox::droppedReliable);
        inboxDrops("command", RegionVitals.Inbox::droppedCommands);
        gauge(
                "skerry.background.questions",
                "",
                "Questions to the grid under way",
                vitals -> vitals.work().questions());
        counter(
                "skerry.background.questions.dropped",
                "",
                "Questions turned away, since there were too many at once",
                region,
                vitals -> vitals.work().questionsTurnedAway());
        gauge(
                "skerry.background.writes",
                "",
                "Writes that wait for the grid",
                vitals -> vitals.work().writes());
        counter(
                "skerry.background.writes.lost",
                "",
                "Writes given up, each with a line in the log",
                region,
                vitals -> vitals.work().writesLost());
    }

    private void inboxDrops(String kind, ToDoubleFunction<RegionVitals.Inbox> value) {
        counter(
                "skerry.inbox.dropped",
                "",
                "Work that found no room before the region's thread, by kind",
                region.and("kind", kind),
                vitals -> value.applyAsDouble(vitals.inbox()));
    }

    private void udp() {
        gauge("skerry.udp.circuits", "", "Open circuits", vitals -> vitals.udp().circuits());
        gauge(
                "skerry.udp.circuits.announced",
                "",
                "Circuits that are expected",
                vitals -> vitals.udp().announced());
        server("skerry.udp.circuits.opened", "Circuits opened", GatewayStats::opened);
        server("skerry.udp.circuits.closed", "Circuits ended", GatewayStats::closed);
        server("skerry.udp.circuits.rebound", "Circuits that went on from another address", GatewayStats::rebound);
        server("skerry.udp.received.datagrams", "All datagrams that came", GatewayStats::datagrams);
        server("skerry.udp.faults", "Exceptions of a listener or of the socket", GatewayStats::faults);
        traffic("skerry.udp.received", "bytes", "Bytes that came over circuits", CircuitStats::receivedBytes);
        traffic("skerry.udp.sent.datagrams", "", "Datagrams sent over circuits", CircuitStats::sent);
        traffic("skerry.udp.sent", "bytes", "Bytes sent over circuits", CircuitStats::sentBytes);
        traffic("skerry.udp.resent.datagrams", "", "Datagrams sent again", CircuitStats::resent);
        traffic("skerry.udp.lost.datagrams", "", "Reliable datagrams that had to be sent again", CircuitStats::lost);
        traffic("skerry.udp.duplicate.datagrams", "", "Datagrams that came twice", CircuitStats::duplicates);
        traffic("skerry.udp.overflows", "", "Reliable messages without room", CircuitStats::overflows);
        traffic("skerry.udp.mtu.exceeded", "", "Datagrams that the net may cut up", CircuitStats::aboveMtu);
        error("stranger", vitals -> vitals.udp().strangers());
        error(
                "corrupted",
                vitals -> vitals.udp().corrupted() + vitals.udp().traffic().corrupted());
        error("oversized", vitals -> vitals.udp().oversized());
        error("unknown", vitals -> vitals.udp().traffic().unknown());
        error("refused", vitals -> vitals.udp().traffic().refused());
        error("stale", vitals -> vitals.udp().traffic().stale());
        error("flooded", vitals -> vitals.udp().traffic().flooded());
        error("astray", vitals -> vitals.udp().traffic().astray());
        for (var corruption : Corruption.values()) {
            counter(
                    "skerry.udp.decode.errors",
                    "",
                    "Datagrams of circuits of which no message could be made, by what was wrong with them",
                    region.and("kind", corruption.name().toLowerCase(Locale.ROOT)),
                    vitals -> vitals.udp().traffic().of(corruption));
        }
        server("skerry.udp.unsent.datagrams", "Datagrams the kernel had no room for or refused", GatewayStats::unsent);
        traffic(
                "skerry.udp.reliable.datagrams",
                "",
                "Datagrams sent that need an acknowledgement",
                CircuitStats::reliable);
        traffic("skerry.udp.peer.resent.datagrams", "", "Datagrams that peers sent again", CircuitStats::resentByPeer);
        gauge(
                "skerry.udp.unacknowledged.datagrams",
                "",
                "Reliable datagrams without acknowledgement",
                vitals -> vitals.udp().traffic().unacked());
    }

    private void error(String kind, ToDoubleFunction<RegionVitals> value) {
        counter(
                "skerry.udp.rejected.datagrams",
                "",
                "Datagrams that were not taken, by kind",
                region.and("kind", kind),
                value);
    }

    private void category(Category category) {
        var tags = region.and("category", category.name().toLowerCase(Locale.ROOT));
        counter(
                "skerry.udp.category.sent.datagrams",
                "",
                "Datagrams sent, by category",
                tags,
                of(category, CategoryStats::sent));
        counter(
                "skerry.udp.category.sent",
                "bytes",
                "Bytes sent, by category",
                tags,
                of(category, CategoryStats::sentBytes));
        counter(
                "skerry.udp.category.dropped",
                "",
                "Messages dropped for want of room or for age, by category",
                tags,
                of(category, CategoryStats::dropped));
        counter(
                "skerry.udp.category.superseded",
                "",
                "Waiting messages replaced by a newer one, by category",
                tags,
                of(category, CategoryStats::superseded));
        gauge(
                "skerry.udp.category.queued.messages",
                "",
                "Messages waiting, by category",
                tags,
                of(category, CategoryStats::queued));
        gauge(
                "skerry.udp.category.queued",
                "bytes",
                "Bytes waiting, by category",
                tags,
                of(category, CategoryStats::queuedBytes));
    }

    private static ToDoubleFunction<RegionVitals> of(Category category, ToDoubleFunction<CategoryStats> value) {
        return vitals -> value.applyAsDouble(vitals.udp().traffic().of(category));
    }

    private void tickCounter(String name, String about, ToDoubleFunction<TickTotals> value) {
        counter(name, "", about, region, vitals -> value.applyAsDouble(vitals.tick()));
    }

    private void server(String name, String about, ToDoubleFunction<GatewayStats> value) {
        counter(name, "", about, region, vitals -> value.applyAsDouble(vitals.udp()));
    }

    private void traffic(String name, String unit, String about, ToDoubleFunction<CircuitStats> value) {
        counter(
                name,
                unit,
                about,
                region,
                vitals -> value.applyAsDouble(vitals.udp().traffic()));
    }

    private void counter(String name, String unit, String about, Tags tags, ToDoubleFunction<RegionVitals> value) {
        meters.add(FunctionCounter.builder(name, this, meters -> value.applyAsDouble(meters.latest))
                .baseUnit(unit.isEmpty() ? null : unit)
                .description(about)
                .tags(tags)
                .register(registry));
    }

    private void gauge(String name, String unit, String about, ToDoubleFunction<RegionVitals> value) {
        gauge(name, unit, about, region, value);
    }

    private void gauge(String name, String unit, String about, Tags tags, ToDoubleFunction<RegionVitals> value) {
        meters.add(Gauge.builder(name, this, meters -> value.applyAsDouble(meters.latest))
                .baseUnit(unit.isEmpty() ? null : unit)
                .description(about)
                .tags(tags)
                .register(registry));
    }
}
