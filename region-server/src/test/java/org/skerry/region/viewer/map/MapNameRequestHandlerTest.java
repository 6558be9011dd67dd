// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MapBlockReply;
import org.skerry.udp.message.MapNameRequest;

class MapNameRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void findsTheRegionByItsName() {
        register("OwnRegion", 1000);
        register("Other", 1001);
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, "ownregion"));
        env.tick(1);
        var replies = viewer.received(MapBlockReply.class);
        assertThat(replies).hasSize(2);
        var found = replies.getFirst().data().getFirst();
        assertThat(found.name().text()).isEqualTo("OwnRegion");
        assertThat(found.x()).isEqualTo(1000);
        assertThat(replies.getFirst().size()).isEmpty();
        assertThat(replies.getLast().data().getFirst().access()).isEqualTo(255);
    }

    @Test
    void saysThatThereIsNone() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(request(viewer, "nowhere"));
        env.tick(1);
        assertThat(viewer.received(MapBlockReply.class)).hasSize(1);
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

    private static MapNameRequest request(FakeViewer viewer, String name) {
        return new MapNameRequest(
                new MapNameRequest.AgentData(viewer.agent(), viewer.session(), 2, 0, false),
                new MapNameRequest.NameData(Octets.utf8z(name)));
    }
}
