// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import org.skerry.region.avatar.ControlFlag;
import org.skerry.region.avatar.Gaze;
import org.skerry.region.door.RegionRules.Rule;
import org.skerry.region.scene.Scene;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentUpdate;

/** Keys and gaze of the viewer, many times a second. */
public final class AgentUpdateHandler implements ViewerHandler<AgentUpdate> {
    private final Scene scene;

    public AgentUpdateHandler(Scene scene) {
        this.scene = scene;
    }

    @Override
    public Class<AgentUpdate> message() {
        return AgentUpdate.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(60, 120);
    }

    @Override
    public void handle(Viewer viewer, AgentUpdate message) {
        var data = message.agentData();
        viewer.avatar().ifPresent(avatar -> {
            avatar.control(allowed(data.controlFlags()), data.bodyRotation().toQuaternion());
            avatar.look(new Gaze(
                    data.cameraCenter(), data.cameraAtAxis(), data.cameraLeftAxis(), data.cameraUpAxis(), data.far()));
        });
    }

    private int allowed(int controls) {
        return scene.rules().has(Rule.BLOCK_FLY) ? controls & ~ControlFlag.FLY.mask() : controls;
    }
}
