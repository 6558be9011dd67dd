// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentAnimation;

/** Starts and stops animations, for all to see. */
public final class AgentAnimationHandler implements ViewerHandler<AgentAnimation> {
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
                if (wish.startAnim()) {
                    avatar.startAnimation(wish.animId());
                } else {
                    avatar.stopAnimation(wish.animId());
                }
            }
        });
    }
}
