// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionVitals;
import org.skerry.region.tick.TickTotals;
import org.skerry.region.twin.TestRegions;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.gateway.GatewayStats;

class HealthTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Map<String, String> failedStarts = new HashMap<>();
    private final Health health = new Health(new OneRegion(), nanos::get);

    @Test
    void aRegionThatTicksLives() {
        for (var i = 0; i < 5; i++) {
            ticks.incrementAndGet();
            nanos.addAndGet(Health.LONGEST_TICK.toNanos() * 2);
            assertThat(health.hanging()).isEmpty();
        }
    }

    @Test
    void aRegionThatDoesNotTickForLongHangs() {
        assertThat(health.hanging()).isEmpty();
        nanos.addAndGet(Health.LONGEST_TICK.toNanos() - 1);
        assertThat(health.hanging()).isEmpty();
        nanos.addAndGet(1);
        assertThat(health.hanging()).containsExactly("PeerRegion");
        ticks.incrementAndGet();
        assertThat(health.hanging()).isEmpty();
    }

    @Test
    void aRegionThatDoesNothingButFailIsTold() {
        failures.set(44);
        assertThat(health.failed()).isEmpty();
        failures.set(45);
        assertThat(health.failed()).containsExactly("PeerRegion");
        failures.set(0);
        assertThat(health.failed()).isEmpty();
    }

    @Test
    void aRegionThatCouldNotBeStartedIsTold() {
        failedStarts.put("Lost", "its port is taken");
        assertThat(health.failed()).containsExactly("Lost");
    }

    private OperatorDoor door() {
        return (OperatorDoor) Proxy.newProxyInstance(
                OperatorDoor.class.getClassLoader(),
                new Class<?>[] {OperatorDoor.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "settings" -> TestRegions.settings("http://127.0.0.1/");
                    case "vitals" -> vitals();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private RegionVitals vitals() {
        return new RegionVitals(
                new TickTotals(ticks.get(), 0, 0, 0, failures.get(), failures.get(), Map.of()),
                RegionVitals.Pulse.NONE,
                new RegionVitals.Inbox(0, 0, 0, 0),
                RegionVitals.Work.NONE,
                new GatewayStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, CircuitStats.NONE));
    }

    private final class OneRegion implements MetricsSource {
        @Override
        public List<OperatorDoor> regions() {
            return List.of(door());
        }

        @Override
        public CallFigures httpCalls() {
            return new CallFigures();
        }

        @Override
        public int httpConnections() {
            return 0;
        }

        @Override
        public List<ServiceState> gridServers() {
            return List.of();
        }

        @Override
        public CallFigures gridCalls() {
            return new CallFigures();
        }

        @Override
        public org.skerry.region.door.AssetFigures assets() {
            return org.skerry.region.door.AssetFigures.NONE;
        }

        @Override
        public int capabilitySessions() {
            return 0;
        }

        @Override
        public long droppedEvents() {
            return 0;
        }

        @Override
        public Map<String, String> failedStarts() {
            return failedStarts;
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
