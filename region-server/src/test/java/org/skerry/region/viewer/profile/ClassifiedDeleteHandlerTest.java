// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Classified;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ClassifiedDelete;

class ClassifiedDeleteHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private Classified classified(AgentId creator) {
        var one = new Classified(
                UUID.randomUUID(),
                creator,
                Instant.EPOCH.plusSeconds(1000),
                Instant.EPOCH.plusSeconds(2000),
                3,
                "Boats",
                "cheap",
                new UUID(0, 0),
                1,
                AssetId.ZERO,
                "Far",
                "<300, 400, 20>",
                "",
                4,
                50);
        env.services().profiles().updateClassified(one);
        return one;
    }

    private void delete(UUID id) {
        viewer.send(new ClassifiedDelete(
                new ClassifiedDelete.AgentData(viewer.agent(), viewer.session()), new ClassifiedDelete.Data(id)));
        env.tick(1);
    }

    @Test
    void takesOnesOwnAwayAndNoOthers() {
        var mine = classified(viewer.id());
        var theirs = classified(AgentId.random());
        delete(mine.id());
        delete(theirs.id());
        assertThat(env.services().profiles().classified(mine.id())).isEmpty();
        assertThat(env.services().profiles().classified(theirs.id())).contains(theirs);
    }
}
