// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ViewerEffect;

class ViewerEffectHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isShownToOthersWithoutTheSession() {
        var viewer = env.arrived("Test", 128, 128);
        var witness = env.arrived("Second", 130, 128);
        viewer.send(new ViewerEffect(
                new ViewerEffect.AgentData(viewer.agent(), viewer.session()),
                List.of(effect(viewer.agent()), effect(witness.agent()))));
        var shown = witness.last(ViewerEffect.class);
        assertThat(shown.agentData().sessionId()).isEqualTo(new UUID(0, 0));
        assertThat(shown.effect()).hasSize(1);
        assertThat(viewer.received(ViewerEffect.class)).isEmpty();
    }

    @Test
    void isNotShownToThoseTooFarToSeeIt() {
        var viewer = env.arrived("Test", 20, 20);
        var near = env.arrived("Near", 40, 20);
        var middle = env.arrived("Middle", 80, 20);
        var far = env.arrived("Far", 200, 20);
        viewer.send(new ViewerEffect(
                new ViewerEffect.AgentData(viewer.agent(), viewer.session()),
                List.of(effect(viewer.agent(), 14), effect(viewer.agent(), 7))));
        assertThat(types(near)).containsExactlyInAnyOrder(14, 7);
        assertThat(types(middle)).containsExactly(7);
        assertThat(types(far)).isEmpty();
    }

    private static List<Integer> types(FakeViewer viewer) {
        return viewer.received(ViewerEffect.class).stream()
                .flatMap(message -> message.effect().stream())
                .map(ViewerEffect.Effect::type)
                .toList();
    }

    private static ViewerEffect.Effect effect(UUID agent) {
        return effect(agent, 7);
    }

    private static ViewerEffect.Effect effect(UUID agent, int type) {
        return ViewerEffect.Effect.builder()
                .id(new UUID(5, 5))
                .agentId(agent)
                .type(type)
                .color(Octets.owning(new byte[4]))
                .typeData(Octets.owning(new byte[56]))
                .build();
    }
}
