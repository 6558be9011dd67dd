// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.skerry.api.grid.GridPlots.CELL;
import static org.skerry.api.grid.GridPlots.area;
import static org.skerry.api.grid.GridPlots.lonely;
import static org.skerry.api.grid.GridPlots.name;
import static org.skerry.api.grid.GridPlots.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.skerry.api.concurrent.Race;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** What every implementation of {@link GridService} must do; each test builds in a lonely place of its own. */
public interface GridServiceContract extends GridNamesContract, GridAdmissionContract {
    @Override
    GridService testee();

    private GridRegion registered(GridRegion region) {
        assertThat(testee().register(region)).isEqualTo(new RegisterOutcome.Registered());
        return region.withFlags(RegionFlag.REGION_ONLINE.bit());
    }

    private void assertRefused(GridRegion region) {
        assertThat(testee().register(region)).isInstanceOf(RegisterOutcome.Refused.class);
        assertThat(testee().find(ScopeId.ZERO, region.id())).isEmpty();
    }

    @Test
    default void findsByIdWhatWasRegistered() {
        var region = registered(region(name(), lonely()));
        assertThat(testee().find(ScopeId.ZERO, region.id())).contains(region);
        assertThat(testee().flags(ScopeId.ZERO, region.id())).hasValue(RegionFlag.REGION_ONLINE.bit());
    }

    @Test
    default void flagsOfTheCallerDoNotCount() {
        var region = region(name(), lonely());
        registered(region.withFlags(RegionFlag.DEFAULT_REGION.bit() | RegionFlag.LOCKED_OUT.bit()));
        assertThat(testee().flags(ScopeId.ZERO, region.id())).hasValue(RegionFlag.REGION_ONLINE.bit());
    }

    @Test
    default void unknownIsNotFound() {
        var nowhere = lonely();
        assertThat(testee().find(ScopeId.ZERO, RegionId.random())).isEmpty();
        assertThat(testee().find(ScopeId.ZERO, RegionId.ZERO)).isEmpty();
        assertThat(testee().findByName(ScopeId.ZERO, name())).isEmpty();
        assertThat(testee().findByPosition(ScopeId.ZERO, nowhere.x(), nowhere.y()))
                .isEmpty();
        assertThat(testee().flags(ScopeId.ZERO, RegionId.random())).isEmpty();
        assertThat(testee().neighbours(ScopeId.ZERO, RegionId.random())).isEmpty();
        assertThat(testee().searchByName(ScopeId.ZERO, name(), 10)).isEmpty();
    }

    @Test
    default void findsByNameWithoutRegardToCase() {
        var region = registered(region(name() + " Østerøy", lonely()));
        assertThat(testee().findByName(ScopeId.ZERO, region.name().toUpperCase(Locale.ROOT)))
                .contains(region);
        assertThat(testee().findByName(ScopeId.ZERO, region.name().substring(0, 12)))
                .isEmpty();
    }

    @Test
    default void findsByAnyPointInside() {
        var place = lonely();
        var region = registered(region(name(), area(place.x(), place.y(), 2 * CELL)));
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x(), place.y())).contains(region);
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x() + 511, place.y() + 300))
                .contains(region);
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x() + 512, place.y()))
                .isEmpty();
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x(), place.y() - 1))
                .isEmpty();
    }

    @Test
    default void rangeIncludesItsMaximumEdges() {
        var place = lonely();
        var region = registered(region(name(), place));
        var x = place.x();
        var y = place.y();
        assertThat(testee().findInRange(ScopeId.ZERO, x - 10, x, y - 10, y)).containsExactly(region);
        assertThat(testee().findInRange(ScopeId.ZERO, x + 255, x + 999, y + 255, y + 999))
                .containsExactly(region);
        assertThat(testee().findInRange(ScopeId.ZERO, x + 256, x + 999, y, y)).isEmpty();
        assertThat(testee().findInRange(ScopeId.ZERO, x - 10, x - 1, y, y)).isEmpty();
    }

    @Test
    default void neighboursTouchAtAnEdgeOrACorner() {
        var place = lonely();
        var x = place.x();
        var y = place.y();
        var middle = registered(region(name(), area(x, y, 2 * CELL)));
        var east = registered(region(name(), area(x + 2 * CELL, y + CELL, CELL)));
        var corner = registered(region(name(), area(x - CELL, y - CELL, CELL)));
        registered(region(name(), area(x + 3 * CELL, y + 3 * CELL, CELL)));
        assertThat(testee().neighbours(ScopeId.ZERO, middle.id())).containsExactlyInAnyOrder(east, corner);
        assertThat(testee().neighbours(ScopeId.ZERO, east.id())).containsExactly(middle);
    }

    @Test
    default void anOccupiedPlaceIsRefused() {
        var place = lonely();
        var first = registered(region(name(), area(place.x(), place.y(), 2 * CELL)));
        assertRefused(region(name(), place));
        assertRefused(region(name(), area(place.x() + CELL, place.y() + CELL, CELL)));
        assertRefused(region(name(), area(place.x() - CELL, place.y() - CELL, 4 * CELL)));
        assertThat(testee().find(ScopeId.ZERO, first.id())).contains(first);
    }

    @Test
    default void aTakenNameIsRefused() {
        var place = lonely();
        var first = registered(region(name(), place));
        assertRefused(region(first.name().toUpperCase(Locale.ROOT), area(place.x() + 10 * CELL, place.y(), CELL)));
    }

    @Test
    default void oneOfTwoSimultaneousRegionsGetsThePlace() throws InterruptedException {
        var place = lonely();
        var outcomes = Race.of(2, runner -> testee().register(region(name(), place)));
        assertThat(outcomes)
                .filteredOn(RegisterOutcome.Registered.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void aRegionRenewsItselfAfterARestart() {
        var place = lonely();
        var before = registered(region(name(), place));
        registered(before);
        var after = registered(region(before.id(), name(), place));
        assertThat(testee().find(ScopeId.ZERO, before.id())).contains(after);
        assertThat(testee().findByName(ScopeId.ZERO, before.name())).isEmpty();
    }

    @Test
    default void aMovedRegionFreesItsOldPlace() {
        var place = lonely();
        var before = registered(region(name(), place));
        var newPlace = area(place.x() + 4 * CELL, place.y(), CELL);
        var after = registered(region(before.id(), before.name(), newPlace));
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x(), place.y())).isEmpty();
        assertThat(testee().findByPosition(ScopeId.ZERO, newPlace.x(), newPlace.y()))
                .contains(after);
        registered(region(name(), place));
    }

    @Test
    default void aMoveOntoAnotherRegionIsRefusedAndLeavesBoth() {
        var place = lonely();
        var mover = registered(region(name(), place));
        var other = registered(region(name(), area(place.x() + 4 * CELL, place.y(), CELL)));
        assertThat(testee().register(region(mover.id(), mover.name(), other.area())))
                .isInstanceOf(RegisterOutcome.Refused.class);
        assertThat(testee().find(ScopeId.ZERO, mover.id())).contains(mover);
        assertThat(testee().find(ScopeId.ZERO, other.id())).contains(other);
    }

    @Test
    default void unusableRegionsAreRefused() {
        var place = lonely();
        assertRefused(region(RegionId.ZERO, name(), place));
        assertRefused(region("", place));
        assertRefused(region("n".repeat(5000), place));
        assertRefused(region(name(), area(place.x() + 1, place.y(), CELL)));
        assertRefused(region(name(), area(place.x(), place.y(), 100)));
        assertRefused(region(name(), area(place.x(), place.y(), 0)));
        assertRefused(region(name(), area(-CELL, place.y(), CELL)));
        assertRefused(region(name(), area(place.x(), place.y(), 1 << 30)));
    }

    @Test
    default void deregisteredIsGone() {
        var place = lonely();
        var region = registered(region(name(), place));
        assertThat(testee().deregister(region.id())).isTrue();
        assertThat(testee().find(ScopeId.ZERO, region.id())).isEmpty();
        assertThat(testee().findByPosition(ScopeId.ZERO, place.x(), place.y())).isEmpty();
        assertThat(testee().deregister(region.id())).isFalse();
        registered(region(name(), place));
    }

    @Test
    default void aPersistentRegionStaysOffline() {
        var name = freshNameWith(RegionFlag.PERSISTENT);
        assumeTrue(name.isPresent());
        var place = lonely();
        var region = region(name.orElseThrow(), place);
        testee().register(region);
        assertThat(testee().deregister(region.id())).isTrue();
        var offline = testee().find(ScopeId.ZERO, region.id()).orElseThrow();
        assertThat(offline.has(RegionFlag.REGION_ONLINE)).isFalse();
        assertThat(offline.has(RegionFlag.PERSISTENT)).isTrue();
        assertThat(testee().onlineRegions(ScopeId.ZERO, place.x(), place.y(), 1))
                .doesNotContain(offline);
        assertRefused(region(name(), place));
        testee().register(region);
        assertThat(testee().find(ScopeId.ZERO, region.id()).orElseThrow().has(RegionFlag.REGION_ONLINE))
                .isTrue();
    }

    @Test
    default void onlineRegionsComeNearestFirst() {
        var place = lonely();
        var far = registered(region(name(), area(place.x() + 8 * CELL, place.y(), CELL)));
        var near = registered(region(name(), place));
        var middle = registered(region(name(), area(place.x(), place.y() + 4 * CELL, CELL)));
        assertThat(testee().onlineRegions(ScopeId.ZERO, place.x(), place.y(), 3))
                .containsExactly(near, middle, far);
        assertThat(testee().onlineRegions(ScopeId.ZERO, place.x(), place.y(), 1))
                .containsExactly(near);
        assertThat(testee().onlineRegions(ScopeId.ZERO, place.x(), place.y(), 0))
                .isEmpty();
    }

    @Test
    default void defaultRegionsAreTheOnesConfigured() {
        var name = freshNameWith(RegionFlag.DEFAULT_REGION);
        assumeTrue(name.isPresent());
        var place = lonely();
        var ordinary = registered(region(name(), place));
        var marked = region(name.orElseThrow(), area(place.x() + 4 * CELL, place.y(), CELL));
        testee().register(marked);
        assertThat(testee().defaultRegions(ScopeId.ZERO))
                .extracting(GridRegion::id)
                .contains(marked.id())
                .doesNotContain(ordinary.id());
        testee().deregister(marked.id());
        assertThat(testee().defaultRegions(ScopeId.ZERO))
                .extracting(GridRegion::id)
                .doesNotContain(marked.id());
    }

    @Test
    default void fallbackRegionsComeNearestFirst() {
        var place = lonely();
        var ids = new ArrayList<RegionId>();
        for (var distance : List.of(8, 0, 4)) {
            var name = freshNameWith(RegionFlag.FALLBACK_REGION);
            assumeTrue(name.isPresent());
            var region = region(name.orElseThrow(), area(place.x() + distance * CELL, place.y(), CELL));
            testee().register(region);
            ids.add(region.id());
        }
        assertThat(testee().fallbackRegions(ScopeId.ZERO, place.x(), place.y()))
                .extracting(GridRegion::id)
                .filteredOn(ids::contains)
                .containsExactly(ids.get(1), ids.get(2), ids.get(0));
    }

    @Test
    default void extraFeaturesHaveNoEmptyKeys() {
        assertThat(testee().extraFeatures().keySet()).doesNotContain("");
    }
}
