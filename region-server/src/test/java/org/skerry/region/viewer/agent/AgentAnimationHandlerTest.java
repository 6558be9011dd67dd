// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentAnimation;
import org.skerry.udp.message.AvatarAnimation;

class AgentAnimationHandlerTest {
    private static final UUID HELLO = UUID.fromString("9b29cd61-c45b-5689-ded2-91756b8d76a9");
    private final RegionEnv env = new RegionEnv();

    @Test
    void isShownToOthersFromStartToStop() {
        var viewer = env.arrived("Test", 128, 128);
        var witness = env.arrived("Second", 130, 128);
        viewer.send(animation(viewer, true));
        env.tick(5);
        assertThat(playing(witness)).contains(HELLO);
        viewer.send(animation(viewer, false));
        env.tick(5);
        assertThat(playing(witness)).doesNotContain(HELLO);
    }

    private static AgentAnimation animation(FakeViewer viewer, boolean start) {
        return new AgentAnimation(
                new AgentAnimation.AgentData(viewer.agent(), viewer.session()),
                List.of(new AgentAnimation.AnimationList(HELLO, start)),
                List.of());
    }

    private static List<UUID> playing(FakeViewer witness) {
        return witness.last(AvatarAnimation.class).animationList().stream()
                .map(AvatarAnimation.AnimationList::animId)
                .toList();
    }
}
