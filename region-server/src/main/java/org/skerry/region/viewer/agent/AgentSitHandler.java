// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentSit;

/** Takes the seat that AgentRequestSit was granted: none is granted yet, and the ground needs no second word. */
public final class AgentSitHandler implements ViewerHandler<AgentSit> {
    @Override
    public Class<AgentSit> message() {
        return AgentSit.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentSit message) {
        // taken so that it does not count as unknown
    }
}
