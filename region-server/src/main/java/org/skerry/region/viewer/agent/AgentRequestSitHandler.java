// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentRequestSit;

/** Asks to sit on something: there is nothing to sit on yet. */
public final class AgentRequestSitHandler implements ViewerHandler<AgentRequestSit> {
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
        viewer.send(Alerts.alert("There is nothing here to sit on."));
    }
}
