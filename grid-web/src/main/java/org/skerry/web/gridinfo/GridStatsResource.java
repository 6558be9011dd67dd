// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.statistics.GridStatistics.Figures;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;

/** {@code /get_grid_stats}, which lists of grids read. */
@Path("/get_grid_stats")
@PublicListener
public class GridStatsResource {
    @Inject
    GridFigures figures;

    @GET
    public Response get() {
        try {
            var xml = xml(figures.notOlderThan(GridFigures.FOR_STATISTICS));
            return HttpReply.text(200, "application/xml", xml).toResponse();
        } catch (ServiceUnavailableException unavailable) {
            return HttpReply.empty(503, "application/xml").toResponse();
        }
    }

    static String xml(Figures figures) {
        return "<gridstats><residents>" + figures.residents() + "</residents><active_users>" + figures.active()
                + "</active_users><region_count>" + figures.regions() + "</region_count></gridstats>";
    }
}
