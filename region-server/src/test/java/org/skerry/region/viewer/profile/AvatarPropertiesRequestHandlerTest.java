// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.llsd.Llsd;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarInterestsReply;
import org.skerry.udp.message.AvatarPropertiesReply;
import org.skerry.udp.message.AvatarPropertiesRequest;

class AvatarPropertiesRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsWhatTheAccountHolds() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new AvatarPropertiesRequest(
                new AvatarPropertiesRequest.AgentData(viewer.agent(), viewer.session(), viewer.agent())));
        env.tick(1);
        var reply = viewer.last(AvatarPropertiesReply.class);
        assertThat(reply.agentData().avatarId()).isEqualTo(viewer.agent());
        assertThat(reply.propertiesData().bornOn().text()).isEqualTo("1/1/1970");
        assertThat(reply.propertiesData().flags()).isEqualTo(0x10);
        assertThat(viewer.last(AvatarInterestsReply.class).agentData().avatarId())
                .isEqualTo(viewer.agent());
        assertThat(reply.propertiesData().aboutText().text()).isEmpty();
        assertThat(env.events()).anySatisfy(event -> {
            assertThat(event.message()).isEqualTo("AvatarGroupsReply");
            assertThat(event.body().get("GroupData")).isEqualTo(new Llsd.Array(List.of()));
        });
    }

    @Test
    void whileTheGridIsAwayTheViewerIsTold() {
        var viewer = env.arrived("Test", 50, 50);
        env.gridAway(true);
        viewer.send(new AvatarPropertiesRequest(
                new AvatarPropertiesRequest.AgentData(viewer.agent(), viewer.session(), viewer.agent())));
        env.tick(1);
        assertThat(viewer.received(AvatarPropertiesReply.class)).isEmpty();
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("does not answer");
    }
}
