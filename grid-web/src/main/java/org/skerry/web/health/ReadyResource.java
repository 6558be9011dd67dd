// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.health;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;

/** {@code /health/ready}: 200 when the grid serves, 503 before; for launchers and load balancers. Tells no details. */
@Path("/health/ready")
@PublicListener
public class ReadyResource {
    @Inject
    ReadinessProbe probe;

    @GET
    public Response get() {
        var ready = probe.problem().isEmpty();
        return HttpReply.text(
                        ready ? 200 : 503, "application/json", ready ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}")
                .toResponse();
    }
}
