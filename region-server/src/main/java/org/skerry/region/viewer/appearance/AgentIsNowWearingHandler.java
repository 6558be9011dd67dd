// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentIsNowWearing;

/** What the viewer wears now, by type: kept for the next session. */
public final class AgentIsNowWearingHandler implements ViewerHandler<AgentIsNowWearing> {
    private final RegionContext region;

    public AgentIsNowWearingHandler(RegionContext region) {
        this.region = region;
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
            if (!now.equals(before.wearables())) {
                avatar.appearance(before.wearing(now));
                Wearables.keep(region, avatar);
            }
        });
    }
}
