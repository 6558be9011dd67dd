// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.login.LoginOutcome;
import org.skerry.ejb.login.ViewerSettings;

/**
 * The members of a granted login (robust-wire section 22). Like a stock grid it answers all of them, whatever the viewer
 * asked for in {@code options}.
 */
final class LoginReply {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final GridMembers grid;

    LoginReply(ViewerSettings settings) {
        grid = new GridMembers(settings);
    }

    Map<String, Object> of(LoginOutcome.Accepted accepted, Instant now) {
        var members = new LinkedHashMap<String, Object>();
        members.put("login", "true");
        who(accepted, members);
        PlaceMembers.put(accepted, members);
        members.put("seconds_since_epoch", (int) now.getEpochSecond());
        members.put("message", accepted.welcome());
        OwnMembers.put(accepted, members);
        grid.put(accepted, now, members);
        return members;
    }

    private static void who(LoginOutcome.Accepted accepted, Map<String, Object> members) {
        var circuit = accepted.circuit();
        var standing = accepted.standing();
        members.put("first_name", accepted.account().name().first());
        members.put("last_name", accepted.account().name().last());
        members.put("agent_id", circuit.agent().toString());
        members.put("session_id", circuit.session().toString());
        members.put("secure_session_id", circuit.secureSession().toString());
        members.put("circuit_code", circuit.circuitCode());
        members.put("real_id", NOBODY);
        members.put("agent_access", standing.access());
        members.put("agent_access_max", standing.accessMax());
        members.put("max-agent-groups", standing.maxGroups());
        if (!standing.factorMemory().isEmpty()) {
            members.put("mfa_hash", standing.factorMemory());
        }
    }
}
