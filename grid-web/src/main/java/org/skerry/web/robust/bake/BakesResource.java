// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.bake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /bakes}: the HTTP side of {@link BakesRobustHandler}. */
@Singleton
@Path("/bakes/{id}")
@PrivateListener
public class BakesResource {
    @Inject
    BakesRobustHandler handler;

    @GET
    public Response get(@PathParam("id") String id) {
        return handler.get(id).toResponse();
    }

    @POST
    public Response post(@PathParam("id") String id, InputStream body) {
        return handler.post(id, BoundedBody.read(body, BakedTextureService.MAX_BYTES))
                .toResponse();
    }
}
