// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.util.function.BooleanSupplier;
import org.skerry.api.binary.Octets;
import org.skerry.region.door.GridServices;
import org.skerry.region.http.Answer;
import org.skerry.region.http.Handler;
import org.skerry.region.http.Router;

/** Adds what simulators answer to the grid and to each other. */
public final class SimulationRoutes {
    private SimulationRoutes() {}

    /**
     * Adds {@code /agent}, {@code /region} and {@code /simstatus}.
     *
     * @param grid whose questions are answered before those of others
     * @param ready whether {@code /simstatus} says OK; before that it is 404, as stock simulators have it
     */
    public static Router.Builder addTo(
            Router.Builder router,
            LocalRegions regions,
            GridServices services,
            GridAddresses grid,
            BooleanSupplier ready) {
        var agents = new AgentEndpoint(regions, services, new PeerShares(PeerShares.Limits.DEFAULT, grid));
        return router.under("agent", Handler.blocking(agents::answer))
                .under(
                        "region",
                        // a neighbour says hello; child agents for it come by another issue
                        Handler.blocking(
                                        call -> Answer.ok("text/html;charset=UTF-8", Octets.utf8("{\"success\":true}")))
                                .only("POST"))
                .exact(
                        "/simstatus",
                        Handler.blocking(call ->
                                        ready.getAsBoolean() ? Answer.text(200, "OK") : Answer.text(404, "starting"))
                                .only("GET"));
    }
}
