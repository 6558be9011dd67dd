// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;

/** {@code /get_grid_info}, which viewers read when a grid is added to their list. */
@Path("/get_grid_info")
@PublicListener
public class GridInfoResource {
    @Inject
    GridInfo gridInfo;

    @GET
    public Response get() {
        return HttpReply.text(200, "application/xml", gridInfo.xml()).toResponse();
    }
}
