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
import jakarta.ws.rs.ext.Provider;

/** Hides the public endpoints from the private listener. */
@Provider
@PublicListener
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class PublicListenerFilter implements ContainerRequestFilter {
    @Inject
    ListenerPorts ports;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!ports.isPublic(request.getLocalPort())) {
            context.abortWith(NotFoundPage.response());
        }
    }
}
