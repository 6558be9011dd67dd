// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import java.util.UUID;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentAnimation;

/** Starts and stops animations, for all to see: those that every viewer has, and any asset by its id. */
public final class AgentAnimationHandler implements ViewerHandler<AgentAnimation> {
    private static final UUID NO_ANIMATION = new UUID(0, 0);

    @Override
    public Class<AgentAnimation> message() {
        return AgentAnimation.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 40);
    }

    @Override
    public void handle(Viewer viewer, AgentAnimation message) {
        viewer.avatar().ifPresent(avatar -> {
            for (var wish : message.animationList()) {
                if (wish.animId().equals(NO_ANIMATION)) {
                    continue;
                }
                if (wish.startAnim()) {
                    avatar.startAnimation(wish.animId());
                } else {
                    avatar.stopAnimation(wish.animId());
                }
            }
        });
    }
}
