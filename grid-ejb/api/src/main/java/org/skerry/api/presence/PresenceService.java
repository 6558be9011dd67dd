// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.MayBeLate;
import org.skerry.api.operation.Reads;

/**
 * Sessions and where they are. Thread-safe; may block. Throws {@link
 * org.skerry.api.error.ServiceUnavailableException} when the service cannot be reached.
 */
public interface PresenceService {
    /** Opens a session; one that a user already has with another id stays beside it. False if the id is taken. */
    @Changes
    boolean login(AgentId user, SessionId session, SecureSessionId secureSession);

    /** Ends a session; false if there was none. */
    @Changes(repeatable = true)
    @MayBeLate(key = 1)
    boolean logout(SessionId session);

    /** Ends all sessions in a region, which has just started or stopped; true also when there were none. */
    @Changes(repeatable = true)
    boolean logoutRegion(RegionId region);

    /** Says that a session is in a region now; false if there is no such session. */
    @Changes(repeatable = true)
    boolean report(SessionId session, RegionId region);

    @Reads(shared = false)
    Optional<PresenceInfo> find(SessionId session);

    /** All sessions of these users; users who are not here are left out. */
    @Reads(shared = false)
    List<PresenceInfo> findAll(List<AgentId> users);
}
