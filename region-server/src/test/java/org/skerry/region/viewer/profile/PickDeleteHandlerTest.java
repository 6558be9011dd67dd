// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Pick;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.PickDelete;

class PickDeleteHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private Pick pick(AgentId creator) {
        var id = UUID.randomUUID();
        var pick = new Pick(
                id,
                creator,
                false,
                "Old",
                "Plaza",
                "",
                new UUID(0, 0),
                AssetId.ZERO,
                "",
                "Far",
                "<300, 400, 20>",
                "",
                0,
                true);
        env.services().profiles().updatePick(pick);
        return pick;
    }

    private void delete(UUID id) {
        viewer.send(
                new PickDelete(new PickDelete.AgentData(viewer.agent(), viewer.session()), new PickDelete.Data(id)));
        env.tick(1);
    }

    @Test
    void takesOnesOwnAway() {
        var pick = pick(viewer.id());
        delete(pick.id());
        assertThat(env.services().profiles().picks(viewer.id())).isEmpty();
    }

    @Test
    void leavesThoseOfOthers() {
        var other = AgentId.random();
        var pick = pick(other);
        delete(pick.id());
        assertThat(env.services().profiles().pick(other, pick.id())).isPresent();
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("Nothing was changed");
    }
}
