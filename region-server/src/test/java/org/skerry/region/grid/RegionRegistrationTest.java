// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.region.door.AbsentEstates;
import org.skerry.region.door.GridServices;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.region.twin.TestRegions;
import org.skerry.region.twin.UnreliableGrid;

@Timeout(20)
class RegionRegistrationTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final InMemoryGrid grid = new InMemoryGrid();
    private final UnreliableGrid registry = new UnreliableGrid(grid.services().grid());
    private final GridServices services = withRegistry(grid.services(), registry);

    private static GridServices withRegistry(GridServices all, GridService registry) {
        return new GridServices(
                all.accounts(),
                all.presence(),
                all.gridUsers(),
                registry,
                all.assets(),
                all.inventory(),
                all.avatars(),
                all.bakes(),
                all.mutes(),
                all.offlineMessages(),
                all.profiles(),
                all.preferences(),
                new AbsentEstates());
    }

    private final AtomicReference<AssetId> picture = new AtomicReference<>(AssetId.ZERO);

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private RegionRegistration start(Duration renewal) {
        return RegionRegistration.start(
                services,
                TestRegions.settings("http://127.0.0.1:9000/"),
                "secret",
                picture::get,
                renewal,
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(4), new SplittableRandom(1)));
    }

    private java.util.Optional<GridRegion> registered() {
        return registry.find(
                ScopeId.ZERO, TestRegions.settings("http://127.0.0.1:9000/").id());
    }

    @Test
    void registersClearsOldSessionsAndLeaves() throws Exception {
        var session = SessionId.random();
        grid.presence().login(AgentId.random(), session, SecureSessionId.random());
        grid.presence()
                .report(session, TestRegions.settings("http://127.0.0.1:9000/").id());

        var registration = start(NEVER);
        registration.registered().get(30, TimeUnit.SECONDS);

        var entry = registered().orElseThrow();
        assertThat(entry.name()).isEqualTo("PeerRegion");
        assertThat(entry.endpoint().serverUri()).isEqualTo("http://127.0.0.1:9000/");
        assertThat(entry.secret()).isEqualTo("secret");
        assertThat(grid.presence().find(session)).isEmpty();
        registration.stop();
        assertThat(registered()).isEmpty();
    }

    @Test
    void showsThePictureOfTheMapAndAnotherOneLater() throws Exception {
        var first = AssetId.random();
        picture.set(first);
        var registration = start(Duration.ofMillis(5));
        registration.registered().get(30, TimeUnit.SECONDS);
        await(() -> registered().orElseThrow().mapTexture().equals(first));
        var second = AssetId.random();
        picture.set(second);
        await(() -> registered().orElseThrow().mapTexture().equals(second));
        registration.stop();
    }

    @Test
    void keepsTryingWhileTheGridIsAway() throws Exception {
        registry.failNext(7);

        var registration = start(NEVER);
        registration.registered().get(30, TimeUnit.SECONDS);

        assertThat(registry.attempts()).isEqualTo(8);
        registration.stop();
    }

    @Test
    void renewsWithoutEndingTheSessionsHere() throws Exception {
        var registration = start(Duration.ofMillis(1));
        registration.registered().get(30, TimeUnit.SECONDS);
        var session = SessionId.random();
        grid.presence().login(AgentId.random(), session, SecureSessionId.random());
        grid.presence()
                .report(session, TestRegions.settings("http://127.0.0.1:9000/").id());
        registry.awaitAttempts(registry.attempts() + 2);

        assertThat(grid.presence().find(session)).isPresent();
        registration.stop();
    }

    @Test
    void stopsWhileTheGridIsAway() throws Exception {
        registry.failNext(Integer.MAX_VALUE);
        var registration = start(NEVER);
        registry.awaitAttempts(2);

        registration.stop();

        assertThat(registration.registered()).isNotDone();
    }

    @Test
    void backOffDoublesUpToItsLimitScatteredByHalf() {
        var backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(3), new SplittableRandom(1));
        assertThat(backOff.next()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(backOff.next()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(backOff.next()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(4500));
        backOff.reset();
        assertThat(backOff.next()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
    }
}
