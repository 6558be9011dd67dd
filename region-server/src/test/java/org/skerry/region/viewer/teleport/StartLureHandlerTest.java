// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.StartLure;

class StartLureHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTurnedDownWithAWord() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new StartLure(
                new StartLure.AgentData(viewer.agent(), viewer.session()), StartLure.Info.EMPTY, List.of()));
        assertThat(viewer.received(AlertMessage.class)).hasSize(1);
    }
}
