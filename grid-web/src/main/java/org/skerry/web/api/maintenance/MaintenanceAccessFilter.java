// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.Caller;
import org.skerry.web.api.AccessGate;
import org.skerry.web.api.Callers;

/**
 * Asks the access policy before anything is done. What regions send by themselves, the lists of what they hold and contents
 * that the grid has lost, they send as simulators, who have no tokens; all else is an operator's.
 */
@Provider
@MaintenanceAccess
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class MaintenanceAccessFilter implements ContainerRequestFilter {
    @Inject
    AccessGate gate;

    @Inject
    Callers callers;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var caller = callers.of(request);
        var asked = isReport(context) && caller.token().isEmpty()
                ? new Caller(Caller.Side.SIMULATOR, caller.token())
                : caller;
        gate.require(asked, AccessAction.MAINTENANCE, new AccessTarget.AllAssets());
    }

    private static boolean isReport(ContainerRequestContext context) {
        var path = context.getUriInfo().getPath();
        return context.getMethod().equals(HttpMethod.PUT)
                && (path.contains("/maintenance/holdings/") || path.contains("/maintenance/contents/"));
    }
}
