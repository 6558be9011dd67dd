// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.math.Vector3;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.CompleteAgentMovement;

class CompleteAgentMovementHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void placesTheAvatar() {
        var viewer = env.expected("Test", new Vector3(10, 20, 30)).connect();
        viewer.send(movement(viewer, viewer.circuit().circuitCode()));
        assertThat(viewer.avatar().position().y()).isEqualTo(20);
        assertThat(viewer.received(AgentMovementComplete.class)).hasSize(1);
    }

    @Test
    void ignoresAnotherCircuitsCode() {
        var viewer = env.expected("Test", new Vector3(10, 20, 30)).connect();
        viewer.send(movement(viewer, viewer.circuit().circuitCode() + 1));
        assertThat(viewer.received()).isEmpty();
    }

    @Test
    void doesNotArriveTwice() {
        var viewer = env.arrived("Test", 10, 20);
        var localId = viewer.avatar().localId();
        viewer.send(movement(viewer, viewer.circuit().circuitCode()));
        assertThat(viewer.avatar().localId()).isEqualTo(localId);
        assertThat(viewer.received(AgentMovementComplete.class)).isEmpty();
    }

    private static CompleteAgentMovement movement(FakeViewer viewer, int code) {
        return new CompleteAgentMovement(new CompleteAgentMovement.AgentData(viewer.agent(), viewer.session(), code));
    }
}
