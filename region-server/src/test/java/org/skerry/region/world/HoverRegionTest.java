// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.udp.message.AgentSetAppearance;
import org.skerry.udp.message.AvatarAppearance;

class HoverRegionTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);
    private final FakeViewer witness = env.arrived("Second", 60, 50);

    @Test
    void isShownToAllAndOutlastsAChangeOfLooks() {
        look();
        assertThat(hoverAfter(0.5f)).isEqualTo(0.5f);
        look();
        env.tick(5);
        assertThat(shown()).isEqualTo(0.5f);
    }

    @Test
    void isBounded() {
        look();
        assertThat(hoverAfter(70)).isEqualTo(2);
        assertThat(hoverAfter(-70)).isEqualTo(-2);
        assertThat(hoverAfter(Float.NaN)).isZero();
    }

    @Test
    void isNobodyElsesToSet() {
        look();
        env.core().agents().hover(viewer.id(), SessionId.random(), 1);
        assertThat(viewer.avatar().appearance().hover()).isZero();
    }

    private float hoverAfter(float metres) {
        env.core().agents().hover(viewer.id(), viewer.circuit().session(), metres);
        env.tick(5);
        return shown();
    }

    private float shown() {
        return witness.last(AvatarAppearance.class)
                .appearanceHover()
                .getFirst()
                .hoverHeight()
                .z();
    }

    private void look() {
        viewer.send(new AgentSetAppearance(
                new AgentSetAppearance.AgentData(viewer.agent(), viewer.session(), 1, new Vector3(0.45f, 0.6f, 1.9f)),
                List.of(),
                new AgentSetAppearance.ObjectData(Octets.EMPTY),
                List.of(new AgentSetAppearance.VisualParam(33))));
    }
}
