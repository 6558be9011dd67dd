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

/** {@code agent_location}: a user has come into a region. */
@Singleton
@SimulatorCall
public class AgentLocation extends ClassicMethod {
    private final SessionsOfUsers sessions;

    @Inject
    public AgentLocation(SessionsOfUsers sessions) {
        super("agent_location", ClassicAnswers.NOT_HEARD);
        this.sessions = sessions;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return sessions.report(new AgentId(members.uuid("AgentID")), new RegionId(members.uuid("RegionUUID")))
                ? ClassicAnswers.HEARD
                : ClassicAnswers.NOT_HEARD;
    }
}
