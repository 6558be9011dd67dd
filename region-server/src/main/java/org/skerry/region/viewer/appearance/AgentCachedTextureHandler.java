// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentCachedTexture;
import org.skerry.udp.message.AgentCachedTextureResponse;

/** Asks for known bakes of outfits: none are kept, so the viewer bakes itself. */
public final class AgentCachedTextureHandler implements ViewerHandler<AgentCachedTexture> {
    private static final int MOST = 45;
    private static final UUID NOT_CACHED = new UUID(0, 0);

    @Override
    public Class<AgentCachedTexture> message() {
        return AgentCachedTexture.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentCachedTexture message) {
        viewer.send(new AgentCachedTextureResponse(
                new AgentCachedTextureResponse.AgentData(
                        viewer.agent().value(),
                        viewer.session().value(),
                        message.agentData().serialNum()),
                message.wearableData().stream()
                        .limit(MOST)
                        .map(asked -> new AgentCachedTextureResponse.WearableData(
                                NOT_CACHED, asked.textureIndex(), Octets.EMPTY))
                        .toList()));
    }
}
