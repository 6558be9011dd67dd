// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.LogoutRequest;

class LogoutRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredOnceAndNothingCountsAfterIt() {
        var viewer = env.arrived("Test", 10, 20);
        viewer.logout();
        viewer.logout();
        assertThat(viewer.received(LogoutReply.class)).hasSize(1);
    }

    @Test
    void ofAStrangerDoesNothing() {
        var viewer = env.arrived("Test", 10, 20);
        viewer.send(new LogoutRequest(new LogoutRequest.AgentData(viewer.agent(), new UUID(1, 1))));
        assertThat(viewer.received()).isEmpty();
        assertThat(viewer.avatar()).isNotNull();
    }
}
