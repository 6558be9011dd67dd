// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AgentIsNowWearing;

class AgentIsNowWearingHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void keepsWhatIsWorn() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new AgentIsNowWearing(
                new AgentIsNowWearing.AgentData(viewer.agent(), viewer.session()),
                List.of(
                        new AgentIsNowWearing.WearableData(new UUID(1, 2), 4),
                        new AgentIsNowWearing.WearableData(new UUID(0, 0), 5),
                        new AgentIsNowWearing.WearableData(new UUID(1, 3), 200))));
        assertThat(viewer.avatar().appearance().wearables().get(4)).hasSize(1);
        assertThat(env.services().avatars().find(viewer.id()).orElseThrow().values())
                .containsKey("Wearable 4:0")
                .doesNotContainKey("Wearable 5:0");
    }
}
