// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.grid.GridPlots.CELL;
import static org.skerry.api.grid.GridPlots.area;
import static org.skerry.api.grid.GridPlots.lonely;
import static org.skerry.api.grid.GridPlots.name;
import static org.skerry.api.grid.GridPlots.region;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.id.ScopeId;

/** What every implementation of {@link GridService} must find by what people write. */
public interface GridNamesContract {
    GridService testee();

    /** {@code host:port} under which the grid knows itself. */
    default String ownAddress() {
        return "grid.example:8002";
    }

    private GridRegion registered(String name, RegionArea area) {
        var region = region(name, area);
        assertThat(testee().register(region)).isEqualTo(new RegisterOutcome.Registered());
        return region.withFlags(RegionFlag.REGION_ONLINE.bit());
    }

    private static List<String> formsOf(String name, String host) {
        return List.of(
                name,
                "  " + name + " ",
                name.toUpperCase(Locale.ROOT),
                '"' + name + '"',
                name.replace(' ', '+'),
                name.replace(" ", "%20"),
                name + "/128/128/25",
                name + " (10, 20, 30)",
                host + ":" + name,
                host + "/" + name,
                host + " " + name,
                "http://" + host + " " + name,
                "http://" + host + "/" + name + "/1/2/3",
                "hop://" + host + "/" + name,
                "http|!!" + host.replace(':', '|') + "+" + name,
                host.toUpperCase(Locale.ROOT) + ":" + name,
                name + " @ " + host,
                name + "@" + host);
    }

    @Test
    default void aRegionIsFoundByEveryFormOfItsName() {
        var region = registered(name(), lonely());
        for (var form : formsOf(region.name(), ownAddress())) {
            assertThat(testee().findByName(ScopeId.ZERO, form)).as(form).contains(region);
            assertThat(testee().findByUri(ScopeId.ZERO, form)).as(form).contains(region);
            assertThat(testee().findLocalByName(ScopeId.ZERO, form)).as(form).contains(region);
            assertThat(testee().searchByName(ScopeId.ZERO, form, 5)).as(form).containsExactly(region);
            assertThat(testee().searchByUri(ScopeId.ZERO, form, 5)).as(form).containsExactly(region);
        }
    }

    @Test
    default void aRegionOfAnotherGridIsNotOurs() {
        var region = registered(name(), lonely());
        for (var host : List.of("elsewhere.example:8002", "grid.example:9999", "elsewhere.example")) {
            for (var form : List.of(
                    host + ":" + region.name(), "http://" + host + "/" + region.name(), region.name() + " @ " + host)) {
                assertThat(testee().findByName(ScopeId.ZERO, form)).as(form).isEmpty();
                assertThat(testee().findLocalByName(ScopeId.ZERO, form))
                        .as(form)
                        .isEmpty();
                assertThat(testee().searchByName(ScopeId.ZERO, form, 5))
                        .as(form)
                        .isEmpty();
            }
        }
    }

    @Test
    default void whatNamesNothingFindsNothing() {
        for (var nothing :
                List.of("ftp://" + ownAddress() + "/x", "http://", "://", "\"\"", "/", "@", "x".repeat(900))) {
            assertThat(testee().findByName(ScopeId.ZERO, nothing)).as(nothing).isEmpty();
            assertThat(testee().searchByName(ScopeId.ZERO, nothing, 5))
                    .as(nothing)
                    .isEmpty();
        }
        assertThat(testee().searchByName(ScopeId.ZERO, "", 5)).isEmpty();
    }

    @Test
    default void aNameThatLooksLikeAnAddressIsStillAName() {
        var place = lonely();
        var dotted = registered("isle." + name().replace(' ', '-'), place);
        var percent = registered("100% " + name(), area(place.x() + 4 * CELL, place.y(), CELL));
        assertThat(testee().findByName(ScopeId.ZERO, dotted.name())).contains(dotted);
        assertThat(testee().searchByName(ScopeId.ZERO, dotted.name(), 5)).containsExactly(dotted);
        assertThat(testee().findByName(ScopeId.ZERO, percent.name())).contains(percent);
    }

    @Test
    default void searchesNamesThatHaveTheTextInThem() {
        var start = name();
        var place = lonely();
        var within = registered("x" + start, area(place.x() + 20 * CELL, place.y(), CELL));
        var b = registered(start.toUpperCase(Locale.ROOT) + " B", area(place.x(), place.y(), CELL));
        var a = registered(start + " A", area(place.x() + 10 * CELL, place.y(), CELL));
        assertThat(testee().searchByName(ScopeId.ZERO, start, 10)).containsExactly(a, b, within);
        var exact = registered(start, area(place.x() + 30 * CELL, place.y(), CELL));
        assertThat(testee().searchByName(ScopeId.ZERO, start, 10)).containsExactly(exact, a, b, within);
        assertThat(testee().searchByName(ScopeId.ZERO, start, 1)).containsExactly(exact);
        assertThat(testee().searchByName(ScopeId.ZERO, start, 0)).isEmpty();
    }

    @Test
    default void wildcardsOfTheDatabaseAreLetters() {
        var region = registered(name(), lonely());
        for (var wild : List.of("%", "_", "!", "*", "?")) {
            var text = region.name().substring(0, 16) + wild;
            assertThat(testee().searchByName(ScopeId.ZERO, text, 10)).as(text).isEmpty();
        }
    }
}
