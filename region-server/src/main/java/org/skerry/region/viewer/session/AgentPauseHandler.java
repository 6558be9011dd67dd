// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentPause;

/** The viewer will not answer for a while: the circuit has taken it by now. */
public final class AgentPauseHandler implements ViewerHandler<AgentPause> {
    @Override
    public Class<AgentPause> message() {
        return AgentPause.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentPause message) {
        // taken so that it does not count as unknown
    }
}
