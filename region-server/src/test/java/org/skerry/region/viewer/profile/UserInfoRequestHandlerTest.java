// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.UserInfoReply;
import org.skerry.udp.message.UserInfoRequest;

class UserInfoRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void tellsTheUsersOwnAddressAndWhatIsChosen() {
        var viewer = env.arrived("Test", 50, 50);

        viewer.send(new UserInfoRequest(new UserInfoRequest.AgentData(viewer.agent(), viewer.session())));
        env.tick(1);

        var reply = viewer.last(UserInfoReply.class);
        assertThat(reply.agentData().agentId()).isEqualTo(viewer.agent());
        assertThat(reply.userData().imViaEMail()).isFalse();
        assertThat(reply.userData().directoryVisibility().text()).isEqualTo("hidden");
        var email = env.services()
                .accounts()
                .find(org.skerry.api.id.ScopeId.ZERO, viewer.id())
                .orElseThrow()
                .email();
        assertThat(reply.userData().eMail().text()).startsWith(email);
    }
}
