// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RequestMultipleObjects;

class RequestMultipleObjectsHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsOfAvatarsAgain() {
        var viewer = env.arrived("Test", 128, 128);
        var other = env.arrived("Second", 130, 128);
        viewer.forget();
        viewer.send(new RequestMultipleObjects(
                new RequestMultipleObjects.AgentData(viewer.agent(), viewer.session()),
                List.of(
                        new RequestMultipleObjects.ObjectData(0, other.avatar().localId()),
                        new RequestMultipleObjects.ObjectData(0, 12))));
        assertThat(viewer.last(ObjectUpdate.class).objectData())
                .extracting(ObjectUpdate.ObjectData::fullId)
                .containsExactly(other.agent());
    }
}
