// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UuidText;
import org.skerry.web.http.PrivateListener;

/** Asks before {@code /assets} and {@code /get_assets_exist}; who may not gets 403, as one without the secret does. */
@Provider
@PrivateListener
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AssetAccessFilter implements ContainerRequestFilter {
    private static final int ID_PART = 1;
    private static final int WHAT_PART = 2;

    @Inject
    SimulatorAccess access;

    /** What a request needs. */
    record Need(AccessAction action, AccessTarget target) {}

    @Override
    public void filter(ContainerRequestContext context) {
        var need = need(context.getMethod(), context.getUriInfo().getPath());
        if (need.filter(known -> !access.allows(known.action(), known.target())).isPresent()) {
            context.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }

    /** Empty for what is none of ours, and for ids that are none, which the service refuses. */
    static Optional<Need> need(String method, String path) {
        var parts = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        if (parts[0].equals("get_assets_exist")) {
            return Optional.of(new Need(AccessAction.METADATA, new AccessTarget.AllAssets()));
        }
        if (!parts[0].equals("assets")) {
            return Optional.empty();
        }
        if (!method.equals(HttpMethod.GET)) {
            return Optional.of(new Need(AccessAction.CREATE, new AccessTarget.AllAssets()));
        }
        var action = parts.length > WHAT_PART && parts[WHAT_PART].equals("metadata")
                ? AccessAction.METADATA
                : AccessAction.DATA;
        return parts.length > ID_PART
                ? UuidText.tryParse(parts[ID_PART])
                        .map(id -> new Need(action, new AccessTarget.OneAsset(new AssetId(id))))
                : Optional.empty();
    }
}
