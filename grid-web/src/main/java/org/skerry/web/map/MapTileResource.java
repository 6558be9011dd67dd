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
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.NotFoundPage;
import org.skerry.web.http.PublicListener;
import org.skerry.web.map.MapTileHandler.TileReply;

/** {@code /map-1-1000-1000-objects.jpg}: the HTTP side of {@link MapTileHandler}. */
@Path("/{tile: map-[0-9]+-[0-9]+-[0-9]+-objects\\.jpg}")
@PublicListener
public class MapTileResource {
    @Inject
    MapTileHandler handler;

    @GET
    public Response get(
            @PathParam("tile") String tile, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return response(handler.get("", tile, known));
    }

    static Response response(TileReply reply) {
        return switch (reply) {
            case TileReply.Picture(var jpeg, var tag) ->
                cached(new HttpReply(200, "image/jpeg", jpeg).toResponseBuilder(), tag);
            case TileReply.NotModified(var tag) -> cached(Response.notModified(), tag);
            case TileReply.Later() ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, MapTileHandler.RETRY_AFTER)
                        .build();
            case TileReply.None() -> NotFoundPage.response();
        };
    }

    private static Response cached(Response.ResponseBuilder response, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MapTileHandler.MAX_AGE)
                .build();
    }
}
