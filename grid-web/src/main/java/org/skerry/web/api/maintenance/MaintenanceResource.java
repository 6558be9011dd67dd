// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /api/v1/maintenance}: the HTTP side of {@link JobsHandler} and {@link StoreHandler}. */
@Singleton
@Path("/api/v1/maintenance")
@PrivateListener
@MaintenanceAccess
public class MaintenanceResource {
    @Inject
    JobsHandler jobs;

    @Inject
    StoreHandler store;

    @GET
    @Path("jobs")
    public Response list() {
        return jobs.list().toResponse();
    }

    @POST
    @Path("jobs")
    public Response start(InputStream body) {
        return jobs.start(BoundedBody.read(body, JobsHandler.MAX_BYTES)).toResponse();
    }

    @GET
    @Path("jobs/{id}")
    public Response job(@PathParam("id") String id) {
        return jobs.get(id).toResponse();
    }

    @POST
    @Path("jobs/{id}/{word:pause|resume|cancel}")
    public Response order(@PathParam("id") String id, @PathParam("word") String word) {
        return jobs.order(id, word).toResponse();
    }

    @GET
    @Path("figures")
    public Response figures() {
        return store.figures().toResponse();
    }

    @GET
    @Path("findings")
    public Response findings(
            @QueryParam("problem") @DefaultValue("") String problem,
            @QueryParam("after") @DefaultValue("") String after) {
        return store.findings(problem, after).toResponse();
    }

    @GET
    @Path("unreferenced")
    public Response unreferenced(@QueryParam("after") @DefaultValue("") String after) {
        return store.unreferenced(after).toResponse();
    }

    @GET
    @Path("recycled")
    public Response recycled() {
        return store.recycled().toResponse();
    }

    @POST
    @Path("recycled/restore")
    public Response restore(InputStream body) {
        return store.restore(body).toResponse();
    }

    @PUT
    @Path("holdings/{region}")
    public Response hold(@PathParam("region") String region, InputStream body) {
        return store.hold(region, body).toResponse();
    }

    @DELETE
    @Path("holdings/{region}")
    public Response forget(@PathParam("region") String region) {
        return store.forget(region).toResponse();
    }

    @PUT
    @Path("contents/{hash}")
    public Response bring(@PathParam("hash") String hash, InputStream body) {
        return store.bring(hash, body).toResponse();
    }
}
