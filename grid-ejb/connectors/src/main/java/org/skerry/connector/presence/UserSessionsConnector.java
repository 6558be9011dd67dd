// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.presence;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.UserSessions;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.WireFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/**
 * The sessions of users at another server of ours. A stock grid does not know these calls and refuses them: there no
 * sessions are known, and only their regions end them.
 */
public final class UserSessionsConnector implements UserSessions {
    private final FormService service;

    public UserSessionsConnector(URI base, RobustCalls calls) {
        this.service = new FormService("presence", base, "presence", calls);
    }

    @Override
    public Map<SessionId, RegionId> of(AgentId user) {
        return sessions("getsessions", user);
    }

    /** Sent once: a second call would end nothing and say so. */
    @Override
    public Map<SessionId, RegionId> endAll(AgentId user) {
        return sessions("logoutuser", user);
    }

    private Map<SessionId, RegionId> sessions(String method, AgentId user) {
        var answer =
                service.tell(FormBody.request().versions().add("METHOD", method).add("UserID", user));
        var sessions = new LinkedHashMap<SessionId, RegionId>();
        service.list(answer.trees(), UserSessionsConnector::session)
                .forEach(one -> sessions.put(one.id(), one.region()));
        return sessions;
    }

    private static Session session(WireFields fields) {
        return new Session(new SessionId(fields.uuid("SessionID")), new RegionId(fields.uuidOrZero("RegionID")));
    }

    private record Session(SessionId id, RegionId region) {}
}
