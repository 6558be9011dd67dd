// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code check_auth_session}: whether a session is a user's. */
@Singleton
@SimulatorCall
public class CheckAuthSession extends ClassicMethod {
    private final PresenceService presence;

    @Inject
    public CheckAuthSession(PresenceService presence) {
        super("check_auth_session", ClassicAnswers.NOBODY);
        this.presence = presence;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        if (!members.has("avatar_uuid") || !members.has("session_id")) {
            return Map.of("auth_session", "FALSE");
        }
        var user = new AgentId(members.uuid("avatar_uuid"));
        return presence.find(new SessionId(members.uuid("session_id")))
                        .filter(info -> info.user().equals(user))
                        .isPresent()
                ? Map.of("auth_session", "TRUE")
                : ClassicAnswers.NOBODY;
    }
}
