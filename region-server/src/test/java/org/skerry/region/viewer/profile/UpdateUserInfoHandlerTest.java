// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.profile.ProfilePreferences;
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
        env.tick(1);
    }

    private ProfilePreferences kept() {
        return env.services().profiles().preferences(viewer.id());
    }

    @Test
    void isKept() {
        wish(false, "default");
        assertThat(kept().visible()).isTrue();
        wish(false, "hidden");
        assertThat(kept().visible()).isFalse();
        assertThat(viewer.received(AlertMessage.class)).isEmpty();
    }

    @Test
    void mailThatIsNotSentIsToldSo() {
        wish(true, "hidden");
        assertThat(kept().messagesByEmail()).isTrue();
        assertThat(alert()).contains("no messages by e-mail yet");
    }

    @Test
    void whileTheGridIsAwayNothingChanges() {
        env.gridAway(true);
        wish(false, "default");
        assertThat(alert()).contains("nothing was changed");
        env.gridAway(false);
        assertThat(kept().visible()).isFalse();
    }

    private String alert() {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }
}
