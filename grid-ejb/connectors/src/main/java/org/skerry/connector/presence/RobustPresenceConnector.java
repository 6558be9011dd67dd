// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.presence;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.PresenceFields;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** The sessions of a remote grid. */
public final class RobustPresenceConnector implements PresenceService {
    private final FormService service;

    public RobustPresenceConnector(URI base, RobustCalls calls) {
        this.service = new FormService("presence", base, "presence", calls);
    }

    @Override
    public boolean login(AgentId user, SessionId session, SecureSessionId secureSession) {
        return FormService.succeeded(service.tell(
                request("login").add("UserID", user).add("SessionID", session).add("SecureSessionID", secureSession)));
    }

    @Override
    public boolean logout(SessionId session) {
        return FormService.succeeded(service.ask(request("logout").add("SessionID", session)));
    }

    @Override
    public boolean logoutRegion(RegionId region) {
        return FormService.succeeded(service.ask(request("logoutregion").add("RegionID", region)));
    }

    @Override
    public boolean report(SessionId session, RegionId region) {
        return FormService.succeeded(
                service.ask(request("report").add("SessionID", session).add("RegionID", region)));
    }

    @Override
    public Optional<PresenceInfo> find(SessionId session) {
        return service.one(
                "getagent", service.ask(request("getagent").add("SessionID", session)), PresenceFields::read);
    }

    @Override
    public List<PresenceInfo> findAll(List<AgentId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return service.many(
                "getagents", service.ask(request("getagents").addList("uuids", users)), PresenceFields::read);
    }

    private static FormBody.Builder request(String method) {
        return FormBody.request().versions().add("METHOD", method);
    }
}
