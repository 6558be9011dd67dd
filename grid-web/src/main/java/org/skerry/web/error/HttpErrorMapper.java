// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.skerry.web.api.ApiPaths;
import org.skerry.web.api.Problem;
import org.skerry.web.http.NotFoundPage;

/** HTTP's own errors: what is not served, by path or by verb, is not found; the rest is told by its number alone. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    @Nullable
    HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException error) {
        var status = error.getResponse().getStatus();
        if (ApiPaths.isApi(request)) {
            return told(error.getResponse().getHeaderString(HttpHeaders.ALLOW), Problem.of(status));
        }
        return status == 404 || status == 405
                ? NotFoundPage.response()
                : Response.status(status).build();
    }

    private static Response told(@Nullable String allowed, Problem problem) {
        return allowed == null
                ? problem.toResponse()
                : problem.toResponseBuilder().header(HttpHeaders.ALLOW, allowed).build();
    }
}
