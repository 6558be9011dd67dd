// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.UUIDGroupNameRequest;

class UUIDGroupNameRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isTakenWithoutAnAnswer() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new UUIDGroupNameRequest(List.of(new UUIDGroupNameRequest.UUIDNameBlock(new UUID(3, 3)))));
        assertThat(viewer.received()).isEmpty();
        assertThat(env.handled(UUIDGroupNameRequest.class)).isTrue();
    }
}
