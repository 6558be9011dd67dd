// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.access.Access;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.AuthorizationProvider;
import org.skerry.api.access.Caller;

/** Whether simulators may do something. Those that may not are counted; the log has each at DEBUG. */
@Singleton
public class SimulatorAccess {
    private static final Logger LOG = System.getLogger(SimulatorAccess.class.getName());
    private static final Caller SIMULATOR = new Caller(Caller.Side.SIMULATOR, Optional.empty());

    private final AuthorizationProvider authorization;
    private final LongAdder refused = new LongAdder();

    @Inject
    public SimulatorAccess(AuthorizationProvider authorization) {
        this.authorization = authorization;
    }

    /** One that lets them do all, for a server without a policy. */
    public static SimulatorAccess open() {
        return new SimulatorAccess((_, _, _) -> new Access.Granted(Optional.empty()));
    }

    public boolean allows(AccessAction action, AccessTarget target) {
        var access = authorization.authorize(SIMULATOR, action, target);
        if (access instanceof Access.Granted) {
            return true;
        }
        refused.increment();
        LOG.log(Level.DEBUG, "simulator=refused action={0} target={1} access={2}", action.word(), target, access);
        return false;
    }

    /** Calls refused since the start. */
    long refused() {
        return refused.sum();
    }
}
