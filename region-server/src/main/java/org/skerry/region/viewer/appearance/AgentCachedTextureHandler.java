// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentCachedTexture;
import org.skerry.udp.message.AgentCachedTextureResponse;

/**
 * Asks for known bakes of outfits. A bake is named only if this region can still give it to those who look; for the
 * others the viewer bakes anew.
 */
public final class AgentCachedTextureHandler implements ViewerHandler<AgentCachedTexture> {
    private static final int MOST = 45;
    private static final UUID NOT_CACHED = new UUID(0, 0);

    private final RegionContext region;
    private final KnownBakes known;

    public AgentCachedTextureHandler(RegionContext region, KnownBakes known) {
        this.region = region;
        this.known = known;
    }

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
                                bake(viewer.agent(), asked.id()), asked.textureIndex(), Octets.EMPTY))
                        .toList()));
    }

    /** The index says nothing here: viewers count bakes when they ask and faces when they tell. */
    private UUID bake(AgentId agent, UUID outfit) {
        return known.find(agent, outfit)
                .filter(region.capabilities()::holdsBake)
                .map(AssetId::value)
                .orElse(NOT_CACHED);
    }
}
