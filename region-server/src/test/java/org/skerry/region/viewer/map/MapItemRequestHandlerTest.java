// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MapItemReply;
import org.skerry.udp.message.MapItemRequest;

class MapItemRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWherePeopleAre() {
        var viewer = env.arrived("Test", 50, 50);
        env.arrived("Second", 60, 70);
        viewer.send(new MapItemRequest(
                new MapItemRequest.AgentData(viewer.agent(), viewer.session(), 2, 0, false),
                new MapItemRequest.RequestData(6, 0)));
        var people = viewer.last(MapItemReply.class).data();
        assertThat(people).hasSize(1);
        assertThat(people.getFirst().x()).isEqualTo(256_060);
        assertThat(people.getFirst().y()).isEqualTo(256_070);
    }
}
