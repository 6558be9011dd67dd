// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.InMemoryEstateService;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.region.config.RegionConfig;

class EstateMembershipTest {
    private static final AgentId OWNER = AgentId.random();

    private final InMemoryEstateService estates = new InMemoryEstateService();
    private final RegionId region = RegionId.random();

    private Optional<Estate> join(RegionId id, AgentId owner, String estate) throws InterruptedException {
        return join(estates, id, owner, estate);
    }

    private static Optional<Estate> join(EstateService estates, RegionId id, AgentId owner, String estate)
            throws InterruptedException {
        var config = new RegionConfig(
                "1",
                "One",
                Optional.of(id),
                new RegionArea(256_000, 256_000, 256, 256),
                9000,
                "127.0.0.1",
                13,
                100,
                new RegionConfig.Owner.ById(owner),
                20,
                40_000_000,
                Optional.of(estate).filter(text -> !text.isEmpty()));
        var backOff = new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new SplittableRandom(1));
        return new EstateMembership(estates, new CountDownLatch(1)).join(config, id, owner, backOff);
    }

    /** Does something else before the first estate gets its name. */
    private EstateService before(Runnable other) {
        var pending = new AtomicBoolean(true);
        return (EstateService) Proxy.newProxyInstance(
                EstateService.class.getClassLoader(), new Class<?>[] {EstateService.class}, (_, method, arguments) -> {
                    if (method.getName().equals("store") && pending.getAndSet(false)) {
                        other.run();
                    }
                    return method.invoke(estates, arguments);
                });
    }

    @Test
    void processesThatMakeOneAtOnceAgreeOnTheFirst() throws InterruptedException {
        var theirs = RegionId.random();
        var first = estates.ofRegionOrFresh(theirs);

        var joined = join(before(() -> name(first, "Mainland")), region, OWNER, "Mainland");

        assertThat(joined).map(Estate::id).contains(first.id());
        assertThat(estates.regions(first.id())).containsExactlyInAnyOrder(theirs, region);
        assertThat(estates.findByName("Mainland")).containsExactly(first.id());
    }

    private void name(Estate estate, String name) {
        estates.store(new Estate(
                estate.id(),
                name,
                OWNER,
                "",
                estate.flags(),
                estate.numbers(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    @Test
    void firstRegionMakesTheEstateAndTheNextJoinsIt() throws InterruptedException {
        var made = join(region, OWNER, "Mainland").orElseThrow();
        var second = RegionId.random();

        assertThat(made.name()).isEqualTo("Mainland");
        assertThat(made.owner()).isEqualTo(OWNER);
        assertThat(join(second, OWNER, "mainland")).map(Estate::id).contains(made.id());
        assertThat(estates.regions(made.id())).containsExactlyInAnyOrder(region, second);
    }

    @Test
    void numberIsJoinedIfThereIsOne() throws InterruptedException {
        var made = join(RegionId.random(), OWNER, "Mainland").orElseThrow();

        assertThat(join(region, AgentId.random(), Integer.toString(made.id()))).contains(made);
        assertThat(join(RegionId.random(), OWNER, "4711")).isEmpty();
        assertThat(estates.findAll()).hasSize(1);
    }

    @Test
    void regionStaysWhereItIs() throws InterruptedException {
        var made = join(region, OWNER, "Mainland").orElseThrow();

        assertThat(join(region, OWNER, "Island")).contains(made);
        assertThat(estates.findAll()).hasSize(1);
    }

    @Test
    void estateOfAnotherOwnerIsNotEntered() throws InterruptedException {
        join(RegionId.random(), AgentId.random(), "Mainland");

        assertThat(join(region, OWNER, "Mainland")).isEmpty();
        assertThat(estates.ofRegion(region)).isEmpty();
    }

    @Test
    void withoutANameItIsInWhatTheGridSays() throws InterruptedException {
        var made = estates.ofRegionOrFresh(region);

        assertThat(join(region, OWNER, "")).contains(made);
    }

    @Test
    void withoutANameNoneIsMade() throws InterruptedException {
        assertThat(join(region, OWNER, "")).isEmpty();
        assertThat(estates.findAll()).isEmpty();
    }
}
