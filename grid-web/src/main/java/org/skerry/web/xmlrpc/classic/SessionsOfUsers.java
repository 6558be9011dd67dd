// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;

/** The sessions of a user, whom the classic calls name and not their session. */
@Singleton
public class SessionsOfUsers {
    private final UserSessions sessions;
    private final PresenceService presence;

    @Inject
    public SessionsOfUsers(UserSessions sessions, PresenceService presence) {
        this.sessions = sessions;
        this.presence = presence;
    }

    Map<SessionId, RegionId> of(AgentId user) {
        return sessions.of(user);
    }

    /** Says that the user is in a region now; false if they have no session. */
    boolean report(AgentId user, RegionId region) {
        return of(user).keySet().stream()
                        .filter(session -> presence.report(session, region))
                        .count()
                > 0;
    }

    /** Ends the sessions that the user has in a region. */
    void endIn(AgentId user, RegionId region) {
        of(user).forEach((session, where) -> {
            if (where.equals(region)) {
                presence.logout(session);
            }
        });
    }

    void endAll(AgentId user) {
        of(user).keySet().forEach(presence::logout);
    }
}
