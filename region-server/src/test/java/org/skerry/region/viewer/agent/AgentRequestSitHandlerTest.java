// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentRequestSit;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarAnimation;

class AgentRequestSitHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void onNothingIsOnTheGround() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new AgentRequestSit(
                new AgentRequestSit.AgentData(viewer.agent(), viewer.session()), AgentRequestSit.TargetObject.EMPTY));
        env.tick(3);
        assertThat(viewer.avatar().sitting()).isTrue();
        assertThat(viewer.last(AvatarAnimation.class).animationList().getFirst().animId())
                .hasToString("1a2bd58e-87ff-0df8-0b4c-53e047b0bb6e");
    }

    @Test
    void onAnObjectIsTurnedDownWithAWord() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new AgentRequestSit(
                new AgentRequestSit.AgentData(viewer.agent(), viewer.session()),
                new AgentRequestSit.TargetObject(new UUID(4, 4), Vector3.ZERO)));
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("nothing here");
    }
}
