// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /api/v1/maintenance/identities}: the HTTP side of {@link IdentitiesHandler}. */
@Singleton
@Path("/api/v1/maintenance/identities")
@PrivateListener
@MaintenanceAccess
public class IdentitiesResource {
    @Inject
    IdentitiesHandler identities;

    @GET
    public Response list(@QueryParam("account") @DefaultValue("") String account) {
        return identities.list(account).toResponse();
    }

    @POST
    public Response link(InputStream body) {
        return identities.link(BoundedBody.read(body, JobsHandler.MAX_BYTES)).toResponse();
    }

    @DELETE
    public Response unlink(@QueryParam("identifier") @DefaultValue("") String identifier) {
        return identities.unlink(identifier).toResponse();
    }
}
