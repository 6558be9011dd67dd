// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentFOV;

/** The viewer's angle of view: nothing depends on it yet. */
public final class AgentFOVHandler implements ViewerHandler<AgentFOV> {
    @Override
    public Class<AgentFOV> message() {
        return AgentFOV.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(10, 20);
    }

    @Override
    public void handle(Viewer viewer, AgentFOV message) {
        // taken so that it does not count as unknown
    }
}
