// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import org.skerry.api.binary.Octets;
import org.skerry.region.door.GridServices;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.Router;

/** Adds what simulators answer to the grid and to each other. */
public final class SimulationRoutes {
    private SimulationRoutes() {}

    /** Adds {@code /agent}, {@code /region} and {@code /simstatus}. */
    public static Router.Builder addTo(Router.Builder router, LocalRegions regions, GridServices services) {
        var agents = new AgentEndpoint(regions, services);
        return router.under("agent", Handler.blocking(agents::answer))
                .under(
                        "region",
                        // a neighbour says hello; child agents for it come by another issue
                        Handler.blocking(
                                        call -> Answer.ok("text/html;charset=UTF-8", Octets.utf8("{\"success\":true}")))
                                .only("POST"))
                .exact(
                        "/simstatus",
                        Handler.blocking(call -> Answer.text(200, "OK")).only("GET"));
    }
}
