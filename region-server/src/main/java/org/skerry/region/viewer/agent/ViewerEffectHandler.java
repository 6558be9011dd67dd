// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import java.util.UUID;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ViewerEffect;

/** Beams and pointing of one viewer, shown to the others; as unreliable as it came. */
public final class ViewerEffectHandler implements ViewerHandler<ViewerEffect> {
    /** Effects passed on from one message, and bytes of each: so the copy fits a datagram. */
    private static final int MOST = 10;

    private static final int MOST_BYTES = 60;
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final RegionContext region;

    public ViewerEffectHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ViewerEffect> message() {
        return ViewerEffect.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 40);
    }

    @Override
    public void handle(Viewer viewer, ViewerEffect message) {
        var agent = viewer.agent().value();
        var own = message.effect().stream()
                .filter(effect -> effect.agentId().equals(agent))
                .filter(effect -> effect.typeData().length() <= MOST_BYTES)
                .limit(MOST)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        // a session is its viewer's secret: never passed on
        var shown = new ViewerEffect(new ViewerEffect.AgentData(agent, NO_SESSION), own);
        for (var other : region.viewers().all()) {
            if (other.watching() && !other.agent().equals(viewer.agent())) {
                other.sendUnreliable(shown);
            }
        }
    }
}
