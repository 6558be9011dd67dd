// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;

/** {@code /helo}: other grids ask with GET or HEAD what kind of server they have met (robust-wire section 18). */
@Path("/helo")
@PublicListener
public class HeloResource {
    @GET
    public Response get() {
        return HttpReply.empty(200, "text/html")
                .toResponseBuilder()
                .header("X-Handlers-Provided", "opensim-robust")
                .build();
    }
}
