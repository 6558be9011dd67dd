// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.skerry.web.http.BodyTooLargeException;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /assets}: the HTTP side of {@link AssetsRobustHandler}. */
@Singleton
@Path("/assets")
@PrivateListener
public class AssetsResource {
    @Inject
    AssetsRobustHandler handler;

    @POST
    public Response store(InputStream body) {
        try {
            return handler.store(BoundedBody.stream(body, handler.maxBodyBytes()))
                    .toResponse();
        } catch (BodyTooLargeException tooLarge) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE, tooLarge);
        } catch (IOException broken) {
            throw new ClientErrorException(Response.Status.BAD_REQUEST, broken);
        }
    }

    @GET
    @Path("{id}")
    public Response whole(@PathParam("id") String id) {
        return handler.whole(id).toResponse();
    }

    @POST
    @Path("{id}")
    public Response update(@PathParam("id") String id) {
        return handler.updateContent().toResponse();
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return handler.delete(id).toResponse();
    }

    @GET
    @Path("{id}/{part}")
    public Response part(@PathParam("id") String id, @PathParam("part") String part) {
        return handler.part(id, part).toResponse();
    }
}
