// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.estate.Estate;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.EstateCovenantReply;
import org.skerry.udp.message.EstateCovenantRequest;

class EstateCovenantRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsTheEstateWithoutACovenant() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new EstateCovenantRequest(new EstateCovenantRequest.AgentData(viewer.agent(), viewer.session())));
        var estate = viewer.last(EstateCovenantReply.class).data();
        assertThat(estate.estateOwnerId()).isEqualTo(env.settings().owner().value());
        assertThat(estate.covenantId()).isEqualTo(new UUID(0, 0));
        assertThat(estate.estateName().text()).isEqualTo("My Estate");
    }

    @Test
    void tellsTheEstateThatTheGridSaid() {
        var viewer = env.arrived("Test", 50, 50);
        var fresh = Estate.fresh(105);
        env.context()
                .scene()
                .estate(new Estate(
                        105,
                        "Mainland",
                        env.settings().owner(),
                        "",
                        fresh.flags(),
                        fresh.numbers(),
                        fresh.managers(),
                        fresh.access(),
                        fresh.groups(),
                        fresh.bans()));
        viewer.send(new EstateCovenantRequest(new EstateCovenantRequest.AgentData(viewer.agent(), viewer.session())));
        assertThat(viewer.last(EstateCovenantReply.class).data().estateName().text())
                .isEqualTo("Mainland");
    }
}
