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

/** {@code update_user_current_region}: a user has arrived in a region. */
@Singleton
@SimulatorCall
public class UpdateUserCurrentRegion extends ClassicMethod {
    private final SessionsOfUsers sessions;

    @Inject
    public UpdateUserCurrentRegion(SessionsOfUsers sessions) {
        super("update_user_current_region", ClassicAnswers.NOT_DONE);
        this.sessions = sessions;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return sessions.report(new AgentId(members.uuid("avatar_id")), new RegionId(members.uuid("region_uuid")))
                ? ClassicAnswers.DONE
                : ClassicAnswers.NOT_DONE;
    }
}
