// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.EjectUser;
import org.skerry.udp.message.KickUser;

class EjectUserHandlerTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer owner = env.arrived("Test", 50, 50);
    private final FakeViewer other = env.arrived("Second", 60, 50);

    @Test
    void sendsSomebodyAway() {
        owner.send(eject(owner, other.agent(), 0));
        assertThat(other.last(KickUser.class).userInfo().reason().text()).contains("ejected");
        assertThat(alert(owner)).isEqualTo("Second User has been ejected.");
        assertThat(env.capabilitiesClosed()).contains(other.id());
    }

    @Test
    void saysThatABanIsNotKept() {
        owner.send(eject(owner, other.agent(), 1));
        assertThat(alert(owner)).contains("Bans are not supported yet");
    }

    @Test
    void isForTheOwnerAlone() {
        other.send(eject(other, owner.agent(), 0));
        assertThat(owner.received(KickUser.class)).isEmpty();
        assertThat(alert(other)).contains("Only the owner");
    }

    private static String alert(FakeViewer viewer) {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }

    private static EjectUser eject(FakeViewer by, UUID target, int flags) {
        return new EjectUser(new EjectUser.AgentData(by.agent(), by.session()), new EjectUser.Data(target, flags));
    }
}
