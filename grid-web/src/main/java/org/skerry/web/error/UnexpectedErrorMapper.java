// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.web.api.ApiPaths;
import org.skerry.web.api.Problem;

/** What nobody foresaw: an id for the caller, the rest for the log. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Context
    @Nullable
    HttpServletRequest request;

    @Override
    public Response toResponse(RuntimeException error) {
        var isApi = ApiPaths.isApi(request);
        if (error instanceof ServiceUnavailableException unavailable) {
            LOG.log(unavailable.isTold() ? Level.DEBUG : Level.WARNING, "unavailable cause={0}", error.getMessage());
            return isApi
                    ? Problem.of(503).toResponse()
                    : Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        }
        var id = UUID.randomUUID();
        LOG.log(Level.ERROR, () -> "failed errorId=" + id, error);
        if (isApi) {
            return new Problem(500, "failed", "Internal error " + id).toResponse();
        }
        return Response.serverError()
                .type("text/plain")
                .entity("Internal error " + id)
                .build();
    }
}
