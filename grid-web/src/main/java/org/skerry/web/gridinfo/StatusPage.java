// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.statistics.GridStatistics.Figures;

/** A page for people who open the login address in a browser. It tells what anybody may know. */
@Singleton
public class StatusPage {
    private static final String STYLE =
            "body{font:16px/1.5 sans-serif;max-width:40em;margin:3em auto;padding:0 1em}td{padding-right:2em}";

    private final GridInfo grid;
    private final GridFigures figures;

    @Inject
    public StatusPage(GridInfo grid, GridFigures figures) {
        this.grid = grid;
        this.figures = figures;
    }

    public String html() {
        var name = GridInfo.markup(grid.values().getOrDefault("gridname", ""));
        var login = GridInfo.markup(grid.values().getOrDefault("login", ""));
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + name + "</title><style>"
                + STYLE
                + "</style></head><body><h1>" + name + "</h1>"
                + "<p>This is a virtual-world grid, run by Skerry. Open it with a viewer: login address <code>" + login
                + "</code>.</p>" + known().map(StatusPage::table).orElse("") + "</body></html>";
    }

    /** A grid whose database is away still says who it is. */
    private Optional<Figures> known() {
        try {
            return Optional.of(figures.notOlderThan(GridFigures.FOR_PEOPLE));
        } catch (ServiceUnavailableException unavailable) {
            return Optional.empty();
        }
    }

    private static String table(Figures figures) {
        return "<table>" + row("Regions online", figures.regions()) + row("People in the world", figures.inWorld())
                + row("Residents", figures.residents()) + row("Active in 30 days", figures.active()) + "</table>";
    }

    private static String row(String what, long count) {
        return "<tr><td>" + what + "</td><td>" + count + "</td></tr>";
    }
}
