// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
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

    private static ViewerEffect.Effect effect(UUID agent) {
        return ViewerEffect.Effect.builder()
                .id(new UUID(5, 5))
                .agentId(agent)
                .color(Octets.owning(new byte[4]))
                .typeData(Octets.owning(new byte[56]))
                .build();
    }
}
