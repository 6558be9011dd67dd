// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.error;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.skerry.api.error.ServiceUnavailableException;

/** What nobody foresaw: an id for the caller, the rest for the log. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(RuntimeException error) {
        if (error instanceof ServiceUnavailableException unavailable) {
            LOG.log(unavailable.isTold() ? Level.DEBUG : Level.WARNING, "unavailable cause={0}", error.getMessage());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        }
        var id = UUID.randomUUID();
        LOG.log(Level.ERROR, () -> "failed errorId=" + id, error);
        return Response.serverError()
                .type("text/plain")
                .entity("Internal error " + id)
                .build();
    }
}
