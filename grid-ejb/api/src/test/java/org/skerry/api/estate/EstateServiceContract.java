// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;

/** What every implementation of {@link EstateService} must do. */
public interface EstateServiceContract {
    EstateService testee();

    private static Estate full(int id, String name, AgentId owner) {
        return new Estate(
                id,
                name,
                owner,
                "abuse@example.com",
                EnumSet.of(EstateFlag.FIXED_SUN, EstateFlag.DENY_MINORS, EstateFlag.ALLOW_VOICE),
                new EstateNumbers(100, 1.5f, 3, 1000, 1001, 12.25),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                List.of(UUID.randomUUID()),
                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                List.of(
                        new EstateBan(AgentId.random(), "", "", owner, Instant.ofEpochSecond(1795222263)),
                        new EstateBan(AgentId.ZERO, "192.0.2.1", "*.exämple", AgentId.ZERO, Instant.EPOCH)));
    }

    private static Estate named(int id, String name) {
        var fresh = Estate.fresh(id);
        return new Estate(
                id,
                name,
                fresh.owner(),
                "",
                fresh.flags(),
                fresh.numbers(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    default void aStrangeRegionHasNoEstate() {
        assertThat(testee().ofRegion(RegionId.random())).isEmpty();
        assertThat(testee().find(-1)).isEmpty();
        assertThat(testee().regions(-1)).isEmpty();
        assertThat(testee().findByName("no such " + UUID.randomUUID())).isEmpty();
        assertThat(testee().findByOwner(AgentId.random())).isEmpty();
    }

    @Test
    default void aRegionIsGivenAFreshEstateOnce() {
        var region = RegionId.random();
        var fresh = testee().ofRegionOrFresh(region);
        assertThat(fresh).isEqualTo(Estate.fresh(fresh.id()));
        assertThat(fresh.id()).isGreaterThanOrEqualTo(Estate.FIRST_ID);
        assertThat(testee().ofRegionOrFresh(region)).isEqualTo(fresh);
        assertThat(testee().ofRegion(region)).contains(fresh);
        assertThat(testee().find(fresh.id())).contains(fresh);
        assertThat(testee().regions(fresh.id())).containsExactly(region);
        assertThat(testee().findAll()).contains(fresh);
        assertThat(testee().ofRegionOrFresh(RegionId.random()).id()).isGreaterThan(fresh.id());
    }

    @Test
    default void settingsAreReplacedWhole() {
        var region = RegionId.random();
        var id = testee().ofRegionOrFresh(region).id();
        var owner = AgentId.random();
        var name = "Estate " + UUID.randomUUID();
        var full = full(id, name, owner);
        assertThat(testee().store(full)).isTrue();
        assertThat(testee().ofRegion(region)).contains(full);
        assertThat(testee().findByName(name)).containsExactly(id);
        assertThat(testee().findByName(name.toUpperCase(Locale.ROOT))).containsExactly(id);
        assertThat(testee().findByOwner(owner)).containsExactly(id);

        assertThat(testee().store(Estate.fresh(id))).isTrue();
        assertThat(testee().find(id)).contains(Estate.fresh(id));
        assertThat(testee().findByName(name)).isEmpty();
    }

    @Test
    default void regionsMoveToAnotherEstate() {
        var one = RegionId.random();
        var two = RegionId.random();
        var first = testee().ofRegionOrFresh(one).id();
        var second = testee().ofRegionOrFresh(two).id();
        assertThat(testee().link(two, first)).isTrue();
        assertThat(testee().regions(first)).containsExactlyInAnyOrder(one, two);
        assertThat(testee().regions(second)).isEmpty();
        assertThat(testee().ofRegion(two)).contains(Estate.fresh(first));
        assertThat(testee().link(two, first)).isTrue();
    }

    @Test
    default void whatCannotBeKeptChangesNothing() {
        var region = RegionId.random();
        var id = testee().ofRegionOrFresh(region).id();
        var ids =
                Stream.generate(UUID::randomUUID).limit(Estate.MAX_ENTRIES + 1).toList();
        var fresh = Estate.fresh(id);
        assertThat(testee().store(Estate.fresh(Integer.MAX_VALUE))).isFalse();
        assertThat(testee().store(Estate.fresh(-7))).isFalse();
        assertThat(testee().store(named(id, " "))).isFalse();
        assertThat(testee().store(named(id, "n".repeat(300)))).isFalse();
        assertThat(testee().store(new Estate(
                        id,
                        "n",
                        fresh.owner(),
                        "",
                        fresh.flags(),
                        fresh.numbers(),
                        ids,
                        List.of(),
                        List.of(),
                        List.of())))
                .isFalse();
        assertThat(testee().store(new Estate(
                        id,
                        "n",
                        fresh.owner(),
                        "",
                        fresh.flags(),
                        new EstateNumbers(1, Float.NaN, 1, 0, 0, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())))
                .isFalse();
        assertThat(testee().link(region, Integer.MAX_VALUE)).isFalse();
        assertThat(testee().link(RegionId.ZERO, id)).isFalse();
        assertThat(testee().ofRegion(region)).contains(fresh);
    }

    @Test
    default void thousandsOfEntriesAreKept() {
        var id = testee().ofRegionOrFresh(RegionId.random()).id();
        var ids = Stream.generate(UUID::randomUUID).limit(Estate.MAX_ENTRIES).toList();
        var ban = new EstateBan(AgentId.random(), "", "", AgentId.ZERO, Instant.EPOCH);
        var fresh = Estate.fresh(id);
        var large = new Estate(
                id,
                "large",
                fresh.owner(),
                "",
                fresh.flags(),
                fresh.numbers(),
                ids,
                ids,
                ids,
                Collections.nCopies(100, ban));
        assertThat(testee().store(large)).isTrue();
        assertThat(testee().find(id)).contains(large);
    }

    @Test
    default void simultaneousStartsOfOneRegionGetOneEstate() throws InterruptedException {
        var region = RegionId.random();
        var given = Race.of(6, _ -> testee().ofRegionOrFresh(region).id());
        assertThat(given).containsOnly(given.getFirst());
        assertThat(testee().regions(given.getFirst())).containsExactly(region);
    }

    @Test
    default void simultaneousStartsOfRegionsGetAnEstateEach() throws InterruptedException {
        var given = Race.of(6, _ -> testee().ofRegionOrFresh(RegionId.random()).id());
        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    default void oneOfSimultaneousSettingsStaysWhole() throws InterruptedException {
        var id = testee().ofRegionOrFresh(RegionId.random()).id();
        var one = full(id, "one", AgentId.random());
        var two = full(id, "two", AgentId.random());
        var outcomes = Race.of(4, runner -> testee().store(runner % 2 == 0 ? one : two));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(id).orElseThrow()).isIn(one, two);
    }
}
