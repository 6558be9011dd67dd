// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarNotesUpdate;

class AvatarNotesUpdateHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);
    private final AgentId about = new AgentId(new UUID(3, 3));

    private void note(String text) {
        viewer.send(new AvatarNotesUpdate(
                new AvatarNotesUpdate.AgentData(viewer.agent(), viewer.session()),
                new AvatarNotesUpdate.Data(about.value(), Octets.utf8z(text))));
        env.tick(1);
    }

    @Test
    void areKeptForWhoWroteThemAlone() {
        note("owes me");
        assertThat(env.services().profiles().notes(viewer.id(), about)).isEqualTo("owes me");
        assertThat(env.services().profiles().notes(about, viewer.id())).isEmpty();
    }

    @Test
    void thatCannotBeKeptAreToldSo() {
        note("x".repeat(9000));
        assertThat(alert()).contains("too long");
        env.gridAway(true);
        note("owes me");
        assertThat(alert()).contains("does not answer");
    }

    private String alert() {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }
}
