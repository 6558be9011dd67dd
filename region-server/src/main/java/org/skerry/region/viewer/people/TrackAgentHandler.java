// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.TrackAgent;

/** Names somebody whose dot on the map is to be marked; a zero id ends that. */
public final class TrackAgentHandler implements ViewerHandler<TrackAgent> {
    @Override
    public Class<TrackAgent> message() {
        return TrackAgent.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 10);
    }

    @Override
    public void handle(Viewer viewer, TrackAgent message) {
        viewer.track(new AgentId(message.targetData().preyId()));
    }
}
