// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarInterestsUpdate;

class AvatarInterestsUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void tell(int mask, String skills) {
        viewer.send(new AvatarInterestsUpdate(
                new AvatarInterestsUpdate.AgentData(viewer.agent(), viewer.session()),
                new AvatarInterestsUpdate.PropertiesData(
                        mask, Octets.utf8z(""), 0, Octets.utf8z(skills), Octets.EMPTY)));
    }

    @Test
    void thatAreNoneNeedNoWord() {
        tell(0, "");
        assertThat(viewer.received()).isEmpty();
    }

    @Test
    void thatNobodyKeepsAreToldSo() {
        tell(0, "building");
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("nothing was changed");
    }
}
