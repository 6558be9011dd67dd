// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.skerry.web.http.NotFoundPage;

/** HTTP's own errors: what is not served, by path or by verb, is not found; the rest is told by its number alone. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException error) {
        var status = error.getResponse().getStatus();
        return status == 404 || status == 405
                ? NotFoundPage.response()
                : Response.status(status).build();
    }
}
