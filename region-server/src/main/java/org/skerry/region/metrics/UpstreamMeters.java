// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.connector.upstream.UpstreamState;
import org.skerry.connector.upstream.UpstreamState.Health;

/** The servers of the grid that this process calls, as they were at the last look. One thread. */
final class UpstreamMeters {
    private final MeterRegistry registry;
    private final Map<Key, Row> rows = new HashMap<>();

    private record Key(String service, String upstream) {}

    /** Meters look at it. */
    private static final class Row {
        private volatile UpstreamState state;

        private Row(UpstreamState state) {
            this.state = state;
        }
    }

    UpstreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Before a scrape. */
    void look(List<ServiceState> services) {
        for (var service : services) {
            for (var state : service.upstreams()) {
                rows.computeIfAbsent(new Key(state.service(), state.upstream()), key -> row(key, state)).state = state;
            }
        }
    }

    private Row row(Key key, UpstreamState state) {
        var row = new Row(state);
        var tags = Tags.of("service", key.service(), "upstream", key.upstream());
        FunctionTimer.builder(
                        "skerry.grid.upstream.calls",
                        row,
                        from -> from.state.calls(),
                        from -> from.state.nanos(),
                        TimeUnit.NANOSECONDS)
                .description("Calls to each server of the grid")
                .tags(tags)
                .register(registry);
        FunctionCounter.builder("skerry.grid.upstream.failures", row, from -> from.state.failures())
                .description("Those that came to nothing, or were not made since their server is left alone")
                .tags(tags)
                .register(registry);
        Gauge.builder("skerry.grid.upstream.asked", row, from -> from.state.health() == Health.LEFT_ALONE ? 0 : 1)
                .description("0 while a server is left alone")
                .tags(tags)
                .register(registry);
        return row;
    }
}
