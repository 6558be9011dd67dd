// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Classified;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ClassifiedInfoUpdate;

class ClassifiedInfoUpdateHandlerTest {
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

    private void tell(UUID id, String name) {
        viewer.send(new ClassifiedInfoUpdate(
                new ClassifiedInfoUpdate.AgentData(viewer.agent(), viewer.session()),
                ClassifiedInfoUpdate.Data.builder()
                        .classifiedId(id)
                        .category(2)
                        .name(Octets.utf8z(name))
                        .desc(Octets.utf8z("good"))
                        .build()));
        env.tick(1);
    }

    @Test
    void addsOneOfOnesOwn() {
        var id = UUID.randomUUID();
        tell(id, "Hats");
        var kept = env.services().profiles().classified(id).orElseThrow();
        assertThat(kept.creator()).isEqualTo(viewer.id());
        assertThat(kept.name()).isEqualTo("Hats");
        assertThat(kept.simName()).isEqualTo(env.settings().name());
    }

    @Test
    void changesOnesOwnWithItsDatesAndNoOthers() {
        var mine = classified(viewer.id());
        tell(mine.id(), "Ships");
        var kept = env.services().profiles().classified(mine.id()).orElseThrow();
        assertThat(kept.name()).isEqualTo("Ships");
        assertThat(kept.created()).isEqualTo(mine.created());
        var theirs = classified(AgentId.random());
        tell(theirs.id(), "Ships");
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("Nothing was changed");
        assertThat(env.services().profiles().classified(theirs.id())).contains(theirs);
    }
}
