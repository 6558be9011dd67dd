// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentResume;

/** The viewer is back: the circuit has taken it by now. */
public final class AgentResumeHandler implements ViewerHandler<AgentResume> {
    @Override
    public Class<AgentResume> message() {
        return AgentResume.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentResume message) {
        // taken so that it does not count as unknown
    }
}
