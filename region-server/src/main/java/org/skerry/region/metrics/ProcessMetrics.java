// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.skerry.connector.call.CallFigures;
import org.skerry.region.tick.BlockingGuard;
import org.skerry.region.tick.NanoClock;

/** All figures of the process in the form that Prometheus reads. Thread-safe; costs nothing between two scrapes. */
public final class ProcessMetrics implements AutoCloseable {
    private final MetricsSource source;
    /** Gauges do not keep what they look at. */
    private final Health health;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<String, RegionMeters> regions = new HashMap<>();
    private final Set<Object> calls = new HashSet<>();
    private final UpstreamMeters upstreams = new UpstreamMeters(registry);

    public ProcessMetrics(MetricsSource source) {
        this.source = source;
        Gauge.builder("skerry.ready", source, from -> from.ready() ? 1 : 0)
                .description("1 when the start is over and the grid knows every region that runs")
                .register(registry);
        Gauge.builder("skerry.regions", source, from -> from.regions().size())
                .description("Regions that run")
                .register(registry);
        health = new Health(source, NanoClock.system());
        Gauge.builder("skerry.regions.failed", health, from -> from.failed().size())
                .description("Regions that could not be started, or one of whose regular tasks does nothing but fail")
                .register(registry);
        Gauge.builder("skerry.http.connections", source, MetricsSource::httpConnections)
                .description("HTTP connections that are open")
                .register(registry);
        Gauge.builder("skerry.caps.sessions", source, MetricsSource::capabilitySessions)
                .description("Sessions with open capabilities")
                .register(registry);
        FunctionCounter.builder("skerry.caps.events.dropped", source, MetricsSource::droppedEvents)
                .description("Events for viewers that reached nobody")
                .register(registry);
        FunctionCounter.builder("skerry.tick.blocking.calls", source, from -> BlockingGuard.violations())
                .description("Calls that may block on a region's thread: a fault of the program")
                .register(registry);
        AssetMeters.register(registry, source);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** The text of a scrape. */
    public synchronized String scrape() {
        var running = new HashSet<String>();
        for (var door : source.regions()) {
            var name = door.settings().name();
            running.add(name);
            regions.computeIfAbsent(name, fresh -> new RegionMeters(registry, door))
                    .refresh(door);
        }
        regions.entrySet().removeIf(entry -> {
            var gone = !running.contains(entry.getKey());
            if (gone) {
                entry.getValue().remove();
            }
            return gone;
        });
        calls("skerry.http.requests", "route", "HTTP calls that were answered", source.httpCalls());
        calls("skerry.grid.calls", "service", "Calls to the grid's services", source.gridCalls());
        upstreams.look(source.gridServers());
        return registry.scrape();
    }

    /** Kinds of calls turn up as they are made. */
    private void calls(String name, String label, String about, CallFigures figures) {
        figures.each((kind, total) -> {
            if (calls.add(Map.entry(name, kind))) {
                FunctionTimer.builder(
                                name,
                                figures,
                                from -> from.total(kind).count(),
                                from -> from.total(kind).nanos(),
                                TimeUnit.NANOSECONDS)
                        .description(about)
                        .tags(Tags.of(label, kind.name(), "outcome", kind.outcome()))
                        .register(registry);
            }
        });
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
