// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentThrottle;

/** How the viewer wants its bandwidth shared out: the circuit has taken it by now. */
public final class AgentThrottleHandler implements ViewerHandler<AgentThrottle> {
    @Override
    public Class<AgentThrottle> message() {
        return AgentThrottle.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentThrottle message) {
        // taken so that it does not count as unknown
    }
}
