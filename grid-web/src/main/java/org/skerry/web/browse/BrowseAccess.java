// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.skerry.api.access.Access;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.AuthorizationProvider;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AssetId;
import org.skerry.web.browse.BrowseSession.Visitor;

/** What a visitor may see. Thread-safe. */
@Singleton
public class BrowseAccess {
    private final AuthorizationProvider authorization;

    @Inject
    public BrowseAccess(AuthorizationProvider authorization) {
        this.authorization = authorization;
    }

    /**
     * Asks the policy.
     *
     * @throws ServiceUnavailableException if nobody can say now
     */
    boolean isAllowed(Visitor visitor, AccessAction action, AccessTarget target) {
        return switch (authorization.authorize(visitor.caller(), action, target)) {
            case Access.Granted _ -> true;
            case Access.AuthNeeded _, Access.Denied _ -> false;
            case Access.Unknown(var reason) -> throw new ServiceUnavailableException("access", reason);
        };
    }

    boolean maySeeAll(Visitor visitor) {
        return isAllowed(visitor, AccessAction.METADATA, new AccessTarget.AllAssets());
    }

    boolean maySee(Visitor visitor, AssetId asset) {
        return isAllowed(visitor, AccessAction.METADATA, new AccessTarget.OneAsset(asset));
    }
}
