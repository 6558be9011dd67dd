// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ObjectSelect;

class ObjectSelectHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTakenWithoutAnAnswer() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new ObjectSelect(
                new ObjectSelect.AgentData(viewer.agent(), viewer.session()), List.of(new ObjectSelect.ObjectData(1))));
        assertThat(viewer.received()).isEmpty();
        assertThat(env.handled(ObjectSelect.class)).isTrue();
    }
}
