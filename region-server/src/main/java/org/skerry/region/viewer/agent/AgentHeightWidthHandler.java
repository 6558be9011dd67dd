// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentHeightWidth;

/** The size of the viewer's window: nothing depends on it yet. */
public final class AgentHeightWidthHandler implements ViewerHandler<AgentHeightWidth> {
    @Override
    public Class<AgentHeightWidth> message() {
        return AgentHeightWidth.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(10, 20);
    }

    @Override
    public void handle(Viewer viewer, AgentHeightWidth message) {
        // taken so that it does not count as unknown
    }
}
