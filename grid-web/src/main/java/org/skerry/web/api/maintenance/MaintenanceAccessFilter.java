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
        var caller = asking(
                callers.of(request), context.getMethod(), context.getUriInfo().getPath());
        gate.require(caller, AccessAction.MAINTENANCE, new AccessTarget.AllAssets());
    }

    /** Who it is that asks for a path. */
    static Caller asking(Caller caller, String method, String path) {
        var isReport = method.equals(HttpMethod.PUT)
                && (path.contains("/maintenance/holdings/") || path.contains("/maintenance/contents/"));
        return isReport && caller.token().isEmpty() ? new Caller(Caller.Side.SIMULATOR, caller.token()) : caller;
    }
}
