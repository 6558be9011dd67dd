// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.skerry.api.grid.GridPlots.CELL;
import static org.skerry.api.grid.GridPlots.area;
import static org.skerry.api.grid.GridPlots.lonely;
import static org.skerry.api.grid.GridPlots.name;
import static org.skerry.api.grid.GridPlots.region;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** Which regions every implementation of {@link GridService} must let in, and keep. */
public interface GridAdmissionContract {
    GridService testee();

    /** A name not used yet to which the grid's configuration gives this flag; empty if that cannot be had. */
    default Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.empty();
    }

    /** A good token of a user; empty if that cannot be had. */
    default Optional<String> tokenOf(AgentId user) {
        return Optional.empty();
    }

    /** Two by two cells of land that the grid's configuration keeps for somebody, or from everybody. */
    default Optional<RegionReservation> reservation(boolean forSomebody) {
        return Optional.empty();
    }

    private String marked(RegionFlag flag) {
        var name = freshNameWith(flag);
        assumeTrue(name.isPresent());
        return name.orElseThrow();
    }

    private void assertRefused(GridRegion region, String token, String reason) {
        assertThat(testee().register(region, token))
                .isInstanceOfSatisfying(
                        RegisterOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith(reason));
    }

    private void register(GridRegion region, String token) {
        assertThat(testee().register(region, token)).isEqualTo(new RegisterOutcome.Registered());
    }

    @Test
    default void landForLinksIsNoLandForRegions() {
        var place = lonely();
        assertRefused(region(name(), area(place.x(), 16 * CELL, CELL)), "", "Region location reserved for HG links");
        var border = region(name(), area(place.x(), 17 * CELL, CELL));
        register(border, "");
        assertThat(testee().deregister(border.id())).isTrue();
    }

    @Test
    default void aNameHasNoControlCharacters() {
        assertRefused(region("Contract\nLine", lonely()), "", "A region's name");
        assertRefused(region("   ", lonely()), "", "A region's name");
    }

    @Test
    default void aLockedOutRegionStaysOut() {
        var region = region(marked(RegionFlag.LOCKED_OUT), lonely());
        assertRefused(region, "", "Region locked out");
        assertThat(testee().find(ScopeId.ZERO, region.id())).isEmpty();
    }

    @Test
    default void aFixedRegionCannotMoveNotEvenAfterItWasTakenOff() {
        var place = lonely();
        var before = region(marked(RegionFlag.NO_MOVE), place);
        register(before, "");
        var elsewhere = area(place.x() + 4 * CELL, place.y(), CELL);
        assertRefused(region(before.id(), before.name(), elsewhere), "", "Can't move this region");
        assertRefused(region(before.id(), name(), elsewhere), "", "Can't move this region");
        assertThat(testee().deregister(before.id())).isTrue();
        assertRefused(region(before.id(), before.name(), elsewhere), "", "Can't move this region");
        register(region(before.id(), before.name(), area(place.x(), place.y(), 2 * CELL)), "");
        assertThat(testee().find(ScopeId.ZERO, before.id()).orElseThrow().area().sizeX())
                .isEqualTo(2 * CELL);
    }

    @Test
    default void aRegionThatAuthenticatesNeedsItsOwnersToken() {
        var owner = AgentId.random();
        var token = tokenOf(owner);
        assumeTrue(token.isPresent());
        var mallory = AgentId.random();
        var place = lonely();
        var region = region(RegionId.random(), marked(RegionFlag.AUTHENTICATE), place, owner);
        assertRefused(region, "", "Bad authentication");
        assertRefused(region, "nonsense", "Bad authentication");
        assertRefused(region, tokenOf(mallory).orElseThrow(), "Bad authentication");
        assertThat(testee().find(ScopeId.ZERO, region.id())).isEmpty();
        register(region, token.orElseThrow());
        var stolen = region(region.id(), name(), place, mallory);
        assertRefused(stolen, tokenOf(mallory).orElseThrow(), "Bad authentication");
        register(region, tokenOf(owner).orElseThrow());
        assertThat(testee().find(ScopeId.ZERO, region.id()).orElseThrow().owner())
                .isEqualTo(owner);
    }

    @Test
    default void reservedLandOpensToItsPrincipalsToken() {
        var reservation = reservation(true);
        assumeTrue(reservation.isPresent());
        var land = reservation.orElseThrow().area();
        var principal = reservation.orElseThrow().principal().orElseThrow();
        var region = region(name(), area(land.x() + CELL, land.y(), CELL));
        assertRefused(region, "", "Bad authentication");
        assertRefused(region(name(), area(land.x() - CELL, land.y(), 4 * CELL)), "", "Bad authentication");
        var token = tokenOf(principal).orElseThrow();
        register(region, token);
        assertThat(testee().find(ScopeId.ZERO, region.id()).orElseThrow().has(RegionFlag.RESERVATION))
                .isFalse();
        var mover = region(name(), lonely());
        register(mover, "");
        var wanted = area(land.x(), land.y(), CELL);
        assertRefused(region(mover.id(), mover.name(), wanted), "", "Bad authentication");
        register(region(mover.id(), mover.name(), wanted), token);
        assertThat(testee().deregister(region.id())).isTrue();
        assertThat(testee().deregister(mover.id())).isTrue();
    }

    @Test
    default void landThatIsReservedForNobodyStaysEmpty() {
        var reservation = reservation(false);
        assumeTrue(reservation.isPresent());
        var land = reservation.orElseThrow().area();
        var token = tokenOf(AgentId.random()).orElse("");
        assertRefused(region(name(), area(land.x(), land.y(), CELL)), token, "Region location is reserved");
        var mover = region(name(), lonely());
        register(mover, "");
        assertRefused(
                region(mover.id(), mover.name(), area(land.x(), land.y(), CELL)), "", "Region location is reserved");
        assertThat(testee().find(ScopeId.ZERO, mover.id()).orElseThrow().area()).isEqualTo(mover.area());
    }

    @Test
    default void oneOfManySimultaneousRegionsGetsTheName() throws InterruptedException {
        var name = name();
        var place = lonely();
        var outcomes = Race.of(
                4, runner -> testee().register(region(name, area(place.x() + runner * 4 * CELL, place.y(), CELL))));
        assertThat(outcomes)
                .filteredOn(RegisterOutcome.Registered.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void oneOfTwoRegionsThatMoveAtOnceGetsThePlaceAndTheOtherKeepsItsOwn() throws InterruptedException {
        var place = lonely();
        var wanted = area(place.x() + 8 * CELL, place.y(), CELL);
        var movers =
                new GridRegion[] {region(name(), place), region(name(), area(place.x() + 4 * CELL, place.y(), CELL))};
        register(movers[0], "");
        register(movers[1], "");
        Race.of(2, runner -> testee().register(region(movers[runner].id(), movers[runner].name(), wanted)));
        var winner =
                testee().findByPosition(ScopeId.ZERO, wanted.x(), wanted.y()).orElseThrow();
        var loser = winner.id().equals(movers[0].id()) ? movers[1] : movers[0];
        assertThat(testee().find(ScopeId.ZERO, loser.id()).orElseThrow().area()).isEqualTo(loser.area());
    }

    @Test
    default void offlineRegionsAreOnTheMapButNobodysNeighbours() {
        var place = lonely();
        var persistent = region(marked(RegionFlag.PERSISTENT), place);
        register(persistent, "");
        var beside = region(name(), area(place.x() + CELL, place.y(), CELL));
        register(beside, "");
        assertThat(testee().neighbours(ScopeId.ZERO, beside.id())).hasSize(1);
        assertThat(testee().deregister(persistent.id())).isTrue();
        assertThat(testee().neighbours(ScopeId.ZERO, beside.id())).isEmpty();
        assertThat(testee().findInRange(ScopeId.ZERO, place.x(), place.x(), place.y(), place.y()))
                .singleElement()
                .satisfies(offline ->
                        assertThat(offline.has(RegionFlag.REGION_ONLINE)).isFalse());
        assertThat(testee().flags(ScopeId.ZERO, persistent.id())).hasValue(RegionFlag.PERSISTENT.bit());
    }

    @Test
    default void visitorsOfOtherGridsHaveRegionsOfTheirOwnAndThenTheDefaultOnes() {
        var place = lonely();
        var theirs = region(marked(RegionFlag.DEFAULT_HG_REGION), place);
        register(theirs, "");
        var ours = region(marked(RegionFlag.DEFAULT_REGION), area(place.x() + 4 * CELL, place.y(), CELL));
        register(ours, "");
        var arrivals = testee().defaultHypergridRegions(ScopeId.ZERO).stream()
                .map(GridRegion::id)
                .toList();
        assertThat(arrivals).containsSubsequence(theirs.id(), ours.id()).containsOnlyOnce(theirs.id(), ours.id());
        assertThat(testee().defaultRegions(ScopeId.ZERO))
                .extracting(GridRegion::id)
                .doesNotContain(theirs.id());
        assertThat(testee().deregister(theirs.id())).isTrue();
        assertThat(testee().deregister(ours.id())).isTrue();
        assertThat(testee().defaultHypergridRegions(ScopeId.ZERO))
                .extracting(GridRegion::id)
                .doesNotContain(theirs.id(), ours.id());
    }

    @Test
    default void aRegionThatIsBothDefaultsComesTwice() {
        var both = freshNameWith(RegionFlag.DEFAULT_REGION)
                .map(name -> name + " DEFAULT_HG_REGION")
                .filter(name -> isMarkedTwice());
        assumeTrue(both.isPresent());
        var region = region(both.orElseThrow(), lonely());
        register(region, "");
        assertThat(testee().defaultHypergridRegions(ScopeId.ZERO))
                .extracting(GridRegion::id)
                .filteredOn(region.id()::equals)
                .hasSize(2);
        assertThat(testee().deregister(region.id())).isTrue();
    }

    /** Whether a second flag's name within a name of {@link #freshNameWith} counts as well. */
    default boolean isMarkedTwice() {
        return false;
    }

    @Test
    default void thereAreNoLinksYet() {
        assertThat(testee().hyperlinks(ScopeId.ZERO)).isEmpty();
    }
}
