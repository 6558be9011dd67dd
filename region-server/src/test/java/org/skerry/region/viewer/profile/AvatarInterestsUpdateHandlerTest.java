// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AvatarInterestsReply;
import org.skerry.udp.message.AvatarInterestsUpdate;
import org.skerry.udp.message.AvatarPropertiesRequest;

class AvatarInterestsUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    @Test
    void areKeptAndShown() {
        viewer.send(new AvatarInterestsUpdate(
                new AvatarInterestsUpdate.AgentData(viewer.agent(), viewer.session()),
                new AvatarInterestsUpdate.PropertiesData(
                        3, Octets.utf8z("sail"), 5, Octets.utf8z("building"), Octets.utf8z("en"))));
        env.tick(1);
        viewer.send(new AvatarPropertiesRequest(
                new AvatarPropertiesRequest.AgentData(viewer.agent(), viewer.session(), viewer.agent())));
        env.tick(1);
        assertThat(viewer.last(AvatarInterestsReply.class).propertiesData())
                .isEqualTo(new AvatarInterestsReply.PropertiesData(
                        3, Octets.utf8z("sail"), 5, Octets.utf8z("building"), Octets.utf8z("en")));
    }
}
