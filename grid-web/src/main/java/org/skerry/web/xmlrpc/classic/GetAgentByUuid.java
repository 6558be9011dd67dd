// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SessionId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code get_agent_by_uuid}: where a user is, and in which session. */
@Singleton
@SimulatorCall
public class GetAgentByUuid extends ClassicMethod {
    private static final String NOWHERE = "0";

    private final UserAccountService accounts;
    private final SessionsOfUsers sessions;
    private final GridService grid;

    @Inject
    public GetAgentByUuid(UserAccountService accounts, SessionsOfUsers sessions, GridService grid) {
        super("get_agent_by_uuid", ClassicAnswers.NOBODY);
        this.accounts = accounts;
        this.sessions = sessions;
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var user = new AgentId(members.uuid("avatar_uuid"));
        if (accounts.find(ScopeId.ZERO, user).isEmpty()) {
            return ClassicAnswers.NOBODY;
        }
        return sessions.of(user).entrySet().stream()
                .findFirst()
                .map(session -> told(
                        grid.find(ScopeId.ZERO, session.getValue())
                                .map(RegionTalk::handle)
                                .orElse(NOWHERE),
                        session.getKey(),
                        true))
                .orElseGet(() -> told(NOWHERE, SessionId.ZERO, false));
    }

    private static Map<String, Object> told(String handle, SessionId session, boolean online) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("handle", handle);
        answer.put("session", session.toString());
        answer.put("agent_online", ClassicAnswers.yes(online));
        return answer;
    }
}
