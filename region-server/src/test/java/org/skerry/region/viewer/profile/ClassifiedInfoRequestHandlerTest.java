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
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ClassifiedInfoReply;
import org.skerry.udp.message.ClassifiedInfoRequest;

class ClassifiedInfoRequestHandlerTest {
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

    private void ask(UUID id) {
        viewer.send(new ClassifiedInfoRequest(
                new ClassifiedInfoRequest.AgentData(viewer.agent(), viewer.session()),
                new ClassifiedInfoRequest.Data(id)));
        env.tick(1);
    }

    @Test
    void tellsWhatIsAdvertised() {
        var one = classified(AgentId.random());
        ask(one.id());
        var told = viewer.last(ClassifiedInfoReply.class).data();
        assertThat(told.creatorId()).isEqualTo(one.creator().value());
        assertThat(told.name().text()).isEqualTo("Boats");
        assertThat(told.posGlobal().y()).isEqualTo(400);
        assertThat(told.creationDate()).isEqualTo(1000);
        assertThat(told.priceForListing()).isEqualTo(50);
    }

    @Test
    void whileTheGridIsAwayTheViewerIsTold() {
        env.gridAway(true);
        ask(UUID.randomUUID());
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("does not answer");
        assertThat(viewer.received(ClassifiedInfoReply.class)).isEmpty();
    }
}
