// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.TrackAgent;

class TrackAgentHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void marksADotUntilItIsTakenBack() {
        var viewer = env.arrived("Test", 50, 50);
        var prey = env.arrived("Second", 60, 50);
        assertThat(preyAfter(viewer, prey.agent())).isEqualTo(1);
        assertThat(preyAfter(viewer, new UUID(9, 9))).isEqualTo(-1);
        assertThat(preyAfter(viewer, prey.agent())).isEqualTo(1);
        assertThat(preyAfter(viewer, new UUID(0, 0))).isEqualTo(-1);
    }

    private int preyAfter(FakeViewer viewer, UUID prey) {
        viewer.send(new TrackAgent(
                new TrackAgent.AgentData(viewer.agent(), viewer.session()), new TrackAgent.TargetData(prey)));
        env.run(Duration.ofSeconds(6));
        var index = viewer.last(CoarseLocationUpdate.class).index();
        assertThat(index.you()).isZero();
        return index.prey();
    }
}
