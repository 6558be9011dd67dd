// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentSetAppearance;
import org.skerry.udp.message.AvatarAppearance;
import org.skerry.udp.message.ObjectUpdate;

class AgentSetAppearanceHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isShownToAllAndKept() {
        var viewer = env.arrived("Test", 50, 50);
        var witness = env.arrived("Second", 60, 50);
        viewer.send(new AgentSetAppearance(
                new AgentSetAppearance.AgentData(viewer.agent(), viewer.session(), 7, new Vector3(0.45f, 0.6f, 2.1f)),
                List.of(),
                new AgentSetAppearance.ObjectData(Octets.owning(new byte[] {1, 2, 3})),
                List.of(new AgentSetAppearance.VisualParam(33), new AgentSetAppearance.VisualParam(255))));
        env.tick(5);

        var shown = witness.last(AvatarAppearance.class);
        assertThat(shown.sender().id()).isEqualTo(viewer.agent());
        assertThat(shown.objectData().textureEntry().length()).isEqualTo(3);
        assertThat(shown.visualParam())
                .extracting(AvatarAppearance.VisualParam::paramValue)
                .containsExactly(33, 255);
        assertThat(witness.last(ObjectUpdate.class)
                        .objectData()
                        .getFirst()
                        .scale()
                        .z())
                .isEqualTo(2.1f);
        var kept = env.services().avatars().find(viewer.id()).orElseThrow().values();
        assertThat(kept).containsEntry("VisualParams", "33,255").containsEntry("Serial", "7");
    }
}
