// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.CompleteAgentMovement;

/** The viewer is ready: it stands in the region from now on. */
public final class CompleteAgentMovementHandler implements ViewerHandler<CompleteAgentMovement> {
    private final AgentLife life;

    public CompleteAgentMovementHandler(AgentLife life) {
        this.life = life;
    }

    @Override
    public Class<CompleteAgentMovement> message() {
        return CompleteAgentMovement.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(1, 5);
    }

    @Override
    public void handle(Viewer viewer, CompleteAgentMovement message) {
        if (message.agentData().circuitCode() == viewer.circuit().circuitCode()) {
            life.completeMovement(viewer);
        }
    }
}
