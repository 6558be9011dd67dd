// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.statistics.GridStatistics.Figures;

class GridFiguresTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private int counted;

    private Figures count() {
        counted++;
        return new Figures(7, 5, 3, counted);
    }

    @Test
    void statisticsAreXml() {
        assertThat(GridStatsResource.xml(new Figures(7, 5, 3, 2)))
                .isEqualTo("<gridstats><residents>7</residents><active_users>5</active_users>"
                        + "<region_count>3</region_count></gridstats>");
    }

    @Test
    void figuresAreCountedAgainOnlyWhenTheyAreOld() {
        var figures = new GridFigures(this::count, () -> now);
        assertThat(figures.notOlderThan(GridFigures.FOR_STATISTICS).inWorld()).isEqualTo(1);
        now = now.plus(GridFigures.FOR_PEOPLE);
        assertThat(figures.notOlderThan(GridFigures.FOR_PEOPLE).inWorld()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(figures.notOlderThan(GridFigures.FOR_STATISTICS).inWorld()).isEqualTo(1);
        assertThat(figures.notOlderThan(GridFigures.FOR_PEOPLE).inWorld()).isEqualTo(2);
        now = now.plus(GridFigures.FOR_STATISTICS).plusSeconds(1);
        assertThat(figures.notOlderThan(GridFigures.FOR_STATISTICS).inWorld()).isEqualTo(3);
    }

    @Test
    void thePageTellsThemAndDoesWithout() {
        var grid = new GridInfo(Map.of("gridname", "Isles", "login", "http://grid.example:8002/"));
        var page = new StatusPage(grid, new GridFigures(this::count, () -> now)).html();
        assertThat(page)
                .contains("<h1>Isles</h1>", "http://grid.example:8002/", "<td>Regions online</td><td>3</td>")
                .contains("<td>People in the world</td><td>1</td>");
        var broken = new GridFigures(
                () -> {
                    throw new ServiceUnavailableException("database", "away");
                },
                () -> now);
        assertThat(new StatusPage(grid, broken).html())
                .contains("<h1>Isles</h1>")
                .doesNotContain("Regions online");
    }
}
