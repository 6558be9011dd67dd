// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.skerry.web.http.PublicListener;

/** {@code /map/<scope>/map-1-1000-1000-objects.jpg}: as {@link MapTileResource}, for one of several worlds of a grid. */
@Path("/map/{scope}/{tile}")
@PublicListener
public class ScopedMapTileResource {
    @Inject
    MapTileHandler handler;

    @GET
    public Response get(
            @PathParam("scope") String scope,
            @PathParam("tile") String tile,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return MapTileResource.response(handler.get(scope, tile, known));
    }
}
