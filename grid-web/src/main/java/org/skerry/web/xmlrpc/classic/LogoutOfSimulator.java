// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/**
 * {@code logout_of_simulator}: a user has left. A simulator tells the user server where they stood; the user server told
 * messaging servers by the same name with {@code agentid} alone. The answer is empty.
 */
@Singleton
@SimulatorCall
public class LogoutOfSimulator extends ClassicMethod {
    private final SessionsOfUsers sessions;
    private final GridUserService users;

    @Inject
    public LogoutOfSimulator(SessionsOfUsers sessions, GridUserService users) {
        super("logout_of_simulator", ClassicAnswers.NOBODY);
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        if (members.has("avatar_uuid")) {
            var user = new AgentId(members.uuid("avatar_uuid"));
            var place = new UserPlace(
                    new RegionId(members.uuid("region_uuid")),
                    ClassicVectors.read(members, "region_pos_"),
                    ClassicVectors.read(members, "lookat_"));
            users.loggedOut(user.toString(), place);
            sessions.endAll(user);
        } else {
            sessions.endAll(new AgentId(members.uuid("agentid")));
        }
        return Map.of();
    }
}
