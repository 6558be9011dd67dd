// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentSetAppearance;

/** How the viewer looks: shown to all and kept for the next session. */
public final class AgentSetAppearanceHandler implements ViewerHandler<AgentSetAppearance> {
    /** Forty-five faces need less; more would not fit a datagram with the parameters. */
    private static final int MOST_ENTRY = 1000;

    private final RegionContext region;

    public AgentSetAppearanceHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<AgentSetAppearance> message() {
        return AgentSetAppearance.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentSetAppearance message) {
        var params = message.visualParam();
        var bytes = new byte[params.size()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) params.get(i).paramValue();
        }
        var entry = message.objectData().textureEntry();
        viewer.avatar().filter(avatar -> entry.length() <= MOST_ENTRY).ifPresent(avatar -> {
            avatar.appearance(avatar.appearance()
                    .looking(
                            message.agentData().serialNum(),
                            message.agentData().size().z(),
                            entry,
                            Octets.owning(bytes)));
            Wearables.keep(region, avatar);
        });
    }
}
