// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.region.world.TestRegion;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ImprovedInstantMessage;
import org.skerry.udp.message.RetrieveInstantMessages;

class RetrieveInstantMessagesHandlerTest {
    private static final UUID SENDER = new UUID(8, 8);

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 128, 128);

    static InstantMessage message(AgentId to, String text) {
        return new InstantMessage(
                SENDER,
                "Some Body",
                to,
                0,
                false,
                new UUID(5, 5),
                text,
                1,
                1,
                new Vector3(1, 2, 3),
                TestRegion.ID,
                Instant.ofEpochSecond(1_700_000_000L),
                Octets.EMPTY);
    }

    private void leave(String text) {
        env.services().offlineMessages().store(message(viewer.id(), text));
    }

    private void ask() {
        viewer.send(
                new RetrieveInstantMessages(new RetrieveInstantMessages.AgentData(viewer.agent(), viewer.session())));
    }

    @Test
    void whatWaitsComesOnceInItsOrderWithItsTime() {
        leave("first");
        leave("x".repeat(3000));
        ask();
        env.tick(1);
        ask();
        env.tick(1);
        var got = viewer.received(ImprovedInstantMessage.class);
        assertThat(got).hasSize(2);
        var first = got.getFirst();
        assertThat(first.agentData().agentId()).isEqualTo(SENDER);
        assertThat(first.messageBlock().message().text()).isEqualTo("first");
        assertThat(first.messageBlock().offline()).isEqualTo(1);
        assertThat(first.messageBlock().timestamp()).isEqualTo(1_700_000_000);
        assertThat(first.messageBlock().id()).isEqualTo(new UUID(5, 5));
        assertThat(got.getLast().messageBlock().message().length())
                .as("as much as viewers take")
                .isEqualTo(1024);
    }

    @Test
    void whatCannotBeHandedOverWaitsOn() {
        leave("first");
        leave("second");
        ask();
        viewer.logout();
        env.tick(3);
        assertThat(viewer.received(ImprovedInstantMessage.class)).isEmpty();
        assertThat(env.services().offlineMessages().take(viewer.id()))
                .extracting(InstantMessage::message)
                .containsExactly("first", "second");
    }

    @Test
    void whileTheGridIsAwayNothingIsLost() {
        leave("first");
        env.gridAway(true);
        ask();
        env.tick(1);
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("they are kept");
        env.gridAway(false);
        assertThat(env.services().offlineMessages().take(viewer.id())).hasSize(1);
    }
}
