// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.skerry.api.access.Access;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.AuthorizationProvider;
import org.skerry.api.access.Caller;
import org.skerry.api.identity.Identifier;

/** Lets calls through that are allowed, and tells the others why not as HTTP has it. */
@Singleton
public class AccessGate {
    private static final Logger LOG = System.getLogger(AccessGate.class.getName());

    private final AuthorizationProvider authorization;

    @Inject
    public AccessGate(AuthorizationProvider authorization) {
        this.authorization = authorization;
    }

    /**
     * Asks whether it may be done.
     *
     * @return who does it, where that is known
     * @throws ProblemException 401 without a good token, 403 with one that is not enough, 503 if nobody can say
     */
    public Optional<Identifier> require(Caller caller, AccessAction action, AccessTarget target) {
        return switch (authorization.authorize(caller, action, target)) {
            case Access.Granted(var who) -> who;
            case Access.AuthNeeded() -> throw Problem.of(401).toException();
            case Access.Denied() -> throw Problem.of(403).toException();
            case Access.Unknown(var reason) -> {
                LOG.log(Level.WARNING, "access=unknown action={0} cause={1}", action.word(), reason);
                throw Problem.of(503).toException();
            }
        };
    }
}
