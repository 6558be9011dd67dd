// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MapBlockReply;
import org.skerry.udp.message.MapBlockRequest;

class MapBlockRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void findsTheRegionsOfAPart() {
        register("OwnRegion", 1000);
        register("Far", 1010);
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new MapBlockRequest(
                new MapBlockRequest.AgentData(viewer.agent(), viewer.session(), 0, 0, false),
                new MapBlockRequest.PositionData(999, 1002, 999, 1002)));
        env.tick(1);
        assertThat(viewer.last(MapBlockReply.class).data())
                .extracting(block -> block.name().text())
                .containsExactly("OwnRegion");
    }

    private void register(String name, int cellX) {
        env.services()
                .grid()
                .register(new GridRegion(
                        RegionId.random(),
                        ScopeId.ZERO,
                        name,
                        new RegionArea(cellX * 256, 256_000, 256, 256),
                        new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
                        0,
                        13,
                        AssetId.ZERO,
                        AssetId.ZERO,
                        "",
                        AgentId.ZERO));
    }
}
