// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import java.util.UUID;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentRequestSit;

/** Asks to sit: on the ground if no object is named, else there is nothing to sit on yet. */
public final class AgentRequestSitHandler implements ViewerHandler<AgentRequestSit> {
    private static final UUID NONE = new UUID(0, 0);

    @Override
    public Class<AgentRequestSit> message() {
        return AgentRequestSit.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentRequestSit message) {
        if (message.targetObject().targetId().equals(NONE)) {
            viewer.avatar().ifPresent(Avatar::sitOnGround);
        } else {
            viewer.send(Alerts.alert("There is nothing here to sit on."));
        }
    }
}
