// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code agent_leaving}: a user has left the world from a region; one who is in another by now stays. */
@Singleton
@SimulatorCall
public class AgentLeaving extends ClassicMethod {
    private final SessionsOfUsers sessions;

    @Inject
    public AgentLeaving(SessionsOfUsers sessions) {
        super("agent_leaving", ClassicAnswers.NOT_HEARD);
        this.sessions = sessions;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        sessions.endIn(new AgentId(members.uuid("AgentID")), new RegionId(members.uuid("RegionUUID")));
        return ClassicAnswers.HEARD;
    }
}
