// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.RegionHandleRequest;
import org.skerry.udp.message.RegionIDAndHandleReply;

class RegionHandleRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWhereThisRegionIs() {
        var viewer = env.arrived("Test", 50, 50);
        ask(viewer, env.settings().id());
        assertThat(viewer.last(RegionIDAndHandleReply.class).replyBlock().regionHandle())
                .isEqualTo(env.settings().area().handle());
    }

    @Test
    void asksTheGridForAnother() {
        var settings = env.settings();
        var there = new RegionId(new UUID(7, 7));
        var area = new RegionArea(512_000, 256_256, 256, 256);
        env.services()
                .grid()
                .register(new GridRegion(
                        there,
                        ScopeId.ZERO,
                        "Elsewhere",
                        area,
                        settings.endpoint(),
                        0,
                        13,
                        AssetId.ZERO,
                        AssetId.ZERO,
                        "secret",
                        settings.owner()));
        var viewer = env.arrived("Test", 50, 50);
        ask(viewer, there);
        env.tick(1);
        var reply = viewer.last(RegionIDAndHandleReply.class).replyBlock();
        assertThat(reply.regionId()).isEqualTo(there.value());
        assertThat(reply.regionHandle()).isEqualTo(area.handle());
    }

    @Test
    void saysNothingOfOneThatTheGridDoesNotKnow() {
        var viewer = env.arrived("Test", 50, 50);
        ask(viewer, new RegionId(new UUID(8, 8)));
        env.tick(1);
        assertThat(viewer.received(RegionIDAndHandleReply.class)).isEmpty();
    }

    private static void ask(FakeViewer viewer, RegionId id) {
        viewer.send(new RegionHandleRequest(new RegionHandleRequest.RequestBlock(id.value())));
    }
}
