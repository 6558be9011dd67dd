// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
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

    @Test
    void isToldToThoseWhoComeLater() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(animation(viewer, true));
        viewer.send(new AgentAnimation(
                new AgentAnimation.AgentData(viewer.agent(), viewer.session()),
                List.of(new AgentAnimation.AnimationList(new UUID(0, 0), true)),
                List.of()));
        var late = env.expected("Late", new Vector3(130, 128, RegionEnv.GROUND))
                .connect()
                .arrive();
        env.tick(5);
        var told = late.received(AvatarAnimation.class).stream()
                .filter(message -> message.sender().id().equals(viewer.agent()))
                .toList();
        assertThat(told.getLast().animationList())
                .extracting(AvatarAnimation.AnimationList::animId)
                .contains(HELLO)
                .doesNotContain(new UUID(0, 0));
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
