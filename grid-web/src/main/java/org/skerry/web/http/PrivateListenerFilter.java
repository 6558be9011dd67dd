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

/**
 * Hides the private endpoints from the public listener. Who may call them at all is decided before, in {@link
 * org.skerry.web.trust.CallerFilter}.
 */
@Provider
@PrivateListener
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class PrivateListenerFilter implements ContainerRequestFilter {
    @Inject
    ListenerPorts ports;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!ports.isPrivate(request.getLocalPort())) {
            context.abortWith(NotFoundPage.response());
        }
    }
}
