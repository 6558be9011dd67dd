// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;

/** {@code /json_grid_info}. */
@Path("/json_grid_info")
@PublicListener
public class JsonGridInfoResource {
    @Inject
    GridInfo gridInfo;

    @GET
    public Response get() {
        return HttpReply.text(200, "application/json", gridInfo.json()).toResponse();
    }
}
