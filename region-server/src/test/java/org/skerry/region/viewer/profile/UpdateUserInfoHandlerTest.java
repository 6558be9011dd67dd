// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.UpdateUserInfo;

class UpdateUserInfoHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);

    private void wish(boolean byEmail, String visibility) {
        viewer.send(new UpdateUserInfo(
                new UpdateUserInfo.AgentData(viewer.agent(), viewer.session()),
                new UpdateUserInfo.UserData(byEmail, Octets.utf8z(visibility))));
    }

    @Test
    void whatIsSoAlreadyNeedsNoWord() {
        wish(false, "default");
        assertThat(viewer.received()).isEmpty();
    }

    @Test
    void whatNobodyKeepsIsToldSo() {
        wish(false, "hidden");
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("nothing was changed");
    }
}
