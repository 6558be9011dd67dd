// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.root;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skerry.web.http.ListenerPorts;

/**
 * Leads XML-RPC that is posted to the private listener's root to a path of its own: the two listeners' roots are one
 * path to JAX-RS, and the public one's is taken. JSON-RPC and LLSD stay where they are, unknown.
 */
@Provider
@PreMatching
@ApplicationScoped
public class PrivateRootFilter implements ContainerRequestFilter {
    @Inject
    ListenerPorts ports;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (isCall(context.getMethod(), context.getUriInfo().getPath(), context.getMediaType())
                && ports.isPrivate(request.getLocalPort())) {
            context.setRequestUri(context.getUriInfo()
                    .getBaseUriBuilder()
                    .path(SimulatorRootResource.PATH)
                    .build());
        }
    }

    static boolean isCall(String method, String path, @Nullable MediaType type) {
        return HttpMethod.POST.equals(method) && path.replace("/", "").isEmpty() && !isOfAnother(type);
    }

    private static boolean isOfAnother(@Nullable MediaType type) {
        if (type == null) {
            return false;
        }
        var subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.startsWith("json") || subtype.startsWith("llsd");
    }
}
