// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentDataUpdate;
import org.skerry.udp.message.AgentDataUpdateRequest;

/** Asks for the viewer's own name, title and active group. */
public final class AgentDataUpdateRequestHandler implements ViewerHandler<AgentDataUpdateRequest> {
    @Override
    public Class<AgentDataUpdateRequest> message() {
        return AgentDataUpdateRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentDataUpdateRequest message) {
        viewer.send(new AgentDataUpdate(AgentDataUpdate.AgentData.builder()
                .agentId(viewer.agent().value())
                .firstName(Octets.utf8z(viewer.name().first()))
                .lastName(Octets.utf8z(viewer.name().last()))
                .build()));
    }
}
