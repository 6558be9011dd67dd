// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentIsNowWearing;

/** What the viewer wears now, by type: kept for the next session, with the assets that its inventory has for it. */
public final class AgentIsNowWearingHandler implements ViewerHandler<AgentIsNowWearing> {
    private final RegionContext region;
    private final WornAssets assets;

    public AgentIsNowWearingHandler(RegionContext region, WornAssets assets) {
        this.region = region;
        this.assets = assets;
    }

    @Override
    public Class<AgentIsNowWearing> message() {
        return AgentIsNowWearing.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentIsNowWearing message) {
        viewer.avatar().ifPresent(avatar -> {
            var before = avatar.appearance();
            var now = Wearables.replaced(before.wearables(), message.wearableData());
            if (now.equals(before.wearables())) {
                return;
            }
            avatar.appearance(before.wearing(now));
            assets.complete(viewer, worn -> Wearables.keep(region, worn));
        });
    }
}
