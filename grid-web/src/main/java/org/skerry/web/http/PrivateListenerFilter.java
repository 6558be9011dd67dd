// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Hides the private endpoints from the public listener, and refuses scripts, which must not reach services. */
@Provider
@PrivateListener
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class PrivateListenerFilter implements ContainerRequestFilter {
    /** Simulators put this on the requests of scripts. */
    public static final String SCRIPT_HEADER = "X-SecondLife-Shard";

    @Inject
    ListenerPorts ports;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!ports.isPrivate(request.getLocalPort())) {
            context.abortWith(NotFoundPage.response());
        } else if (context.getHeaderString(SCRIPT_HEADER) != null) {
            context.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
