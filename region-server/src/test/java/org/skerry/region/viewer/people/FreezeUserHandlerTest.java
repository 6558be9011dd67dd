// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.FreezeUser;
import org.skerry.udp.message.ViewerFrozenMessage;

class FreezeUserHandlerTest {
    private static final int FORWARD = 0x401;
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer owner = env.arrived("Test", 50, 50);
    private final FakeViewer other = env.arrived("Second", 60, 50);

    @Test
    void holdsSomebodyInPlaceAndSilentForAWhile() {
        other.hold(FORWARD);
        env.tick(45);
        owner.send(freeze(owner, other.agent(), 0));
        env.tick(45);
        var held = other.avatar().position();
        other.hold(FORWARD);
        say(other);
        env.run(Duration.ofSeconds(20));
        assertThat(other.avatar().position()).isEqualTo(held);
        assertThat(other.received(ChatFromSimulator.class)).isEmpty();
        assertThat(other.last(ViewerFrozenMessage.class).frozenData().data()).isTrue();

        env.run(Duration.ofSeconds(11));
        other.hold(FORWARD);
        say(other);
        env.tick(45);
        assertThat(other.avatar().position()).isNotEqualTo(held);
        assertThat(other.received(ChatFromSimulator.class)).hasSize(1);
    }

    @Test
    void letsThemGoBefore() {
        owner.send(freeze(owner, other.agent(), 0));
        assertThat(other.avatar().frozen()).isTrue();
        owner.send(freeze(owner, other.agent(), 1));
        assertThat(other.avatar().frozen()).isFalse();
        assertThat(alert(other)).contains("unfrozen");
    }

    @Test
    void isForTheOwnerAlone() {
        other.send(freeze(other, owner.agent(), 0));
        assertThat(owner.avatar().frozen()).isFalse();
        assertThat(alert(other)).contains("Only the owner");
        owner.send(freeze(owner, owner.agent(), 0));
        assertThat(owner.avatar().frozen()).isFalse();
        owner.send(freeze(owner, new UUID(9, 9), 0));
        assertThat(alert(owner)).contains("not in the region");
    }

    private static void say(FakeViewer viewer) {
        viewer.send(new ChatFromViewer(
                new ChatFromViewer.AgentData(viewer.agent(), viewer.session()),
                new ChatFromViewer.ChatData(Octets.utf8z("help"), 1, 0)));
    }

    private static String alert(FakeViewer viewer) {
        return viewer.last(AlertMessage.class).alertData().message().text();
    }

    private static FreezeUser freeze(FakeViewer by, UUID target, int flags) {
        return new FreezeUser(new FreezeUser.AgentData(by.agent(), by.session()), new FreezeUser.Data(target, flags));
    }
}
