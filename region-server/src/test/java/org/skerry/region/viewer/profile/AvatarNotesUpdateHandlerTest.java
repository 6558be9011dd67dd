// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarNotesUpdate;

class AvatarNotesUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isRefusedWithAWord() {
        var viewer = env.arrived("Test", 50, 50);
        viewer.send(new AvatarNotesUpdate(
                new AvatarNotesUpdate.AgentData(viewer.agent(), viewer.session()), AvatarNotesUpdate.Data.EMPTY));
        assertThat(viewer.last(AlertMessage.class).alertData().message().text())
                .contains("Notes about people cannot be kept yet");
    }
}
