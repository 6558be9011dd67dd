// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.presence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.id.UuidText;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.UserSessions;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.PresenceFields;
import org.skerry.api.wire.WireFields;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/**
 * The METHODs of {@code /presence} (robust-wire section 6), and two of ours for servers of the same grid: getsessions and
 * logoutuser, which name a user.
 */
@Singleton
public class PresenceRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("result", "Failure");

    private final PresenceService presence;
    private final UserSessions sessions;
    private final PresencePolicy policy;
    private final FormTable table;

    @Inject
    public PresenceRobustHandler(PresenceService presence, UserSessions sessions, PresencePolicy policy) {
        this.presence = presence;
        this.sessions = sessions;
        this.policy = policy;
        this.table = new FormTable(
                "presence",
                Map.of(
                        "login", this::login,
                        "logout", this::logout,
                        "logoutregion", this::logoutRegion,
                        "report", this::report,
                        "getagent", this::getAgent,
                        "getagents", this::getAgents,
                        "getsessions", this::getSessions,
                        "logoutuser", this::logoutUser),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply login(FormBody form) {
        var fields = form.wireFields();
        return outcome(policy.allowLogin()
                && presence.login(
                        new AgentId(fields.uuid("UserID")),
                        session(fields),
                        new SecureSessionId(fields.uuidOrZero("SecureSessionID"))));
    }

    private FormReply logout(FormBody form) {
        return outcome(presence.logout(session(form.wireFields())));
    }

    private FormReply logoutRegion(FormBody form) {
        return outcome(presence.logoutRegion(region(form.wireFields())));
    }

    private FormReply report(FormBody form) {
        var fields = form.wireFields();
        return outcome(presence.report(session(fields), region(fields)));
    }

    private FormReply getAgent(FormBody form) {
        return FormReply.result(presence.find(session(form.wireFields())), PresenceFields::of);
    }

    private FormReply getAgents(FormBody form) {
        if (!form.hasList("uuids")) {
            throw new MalformedBodyException("no uuids[]");
        }
        var users = form.list("uuids").stream()
                .map(UuidText::tryParse)
                .flatMap(Optional<UUID>::stream)
                .map(AgentId::new)
                .toList();
        return FormReply.numbered("presence", presence.findAll(users), PresenceFields::of);
    }

    private FormReply getSessions(FormBody form) {
        return told(sessions.of(user(form)));
    }

    private FormReply logoutUser(FormBody form) {
        return told(sessions.endAll(user(form)));
    }

    private static AgentId user(FormBody form) {
        return new AgentId(form.wireFields().uuid("UserID"));
    }

    private static FormReply told(Map<SessionId, RegionId> sessions) {
        return FormReply.numbered("session", List.copyOf(sessions.entrySet()), PresenceRobustHandler::fields);
    }

    private static Map<String, String> fields(Map.Entry<SessionId, RegionId> session) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("SessionID", session.getKey().toString());
        fields.put("RegionID", session.getValue().toString());
        return fields;
    }

    private static SessionId session(WireFields fields) {
        return new SessionId(fields.uuid("SessionID"));
    }

    private static RegionId region(WireFields fields) {
        return new RegionId(fields.uuid("RegionID"));
    }

    private static FormReply outcome(boolean done) {
        return done ? SUCCESS : FAILURE;
    }
}
