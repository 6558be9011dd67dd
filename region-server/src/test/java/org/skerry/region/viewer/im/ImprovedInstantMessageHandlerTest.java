// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ImprovedInstantMessage;

class ImprovedInstantMessageHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void reachesItsReceiverWithTheRealSender() {
        var sender = env.arrived("Test", 50, 50);
        var receiver = env.arrived("Second", 200, 200);
        sender.send(message(sender, receiver.agent(), 0, "hi", "Somebody Else"));
        var got = receiver.last(ImprovedInstantMessage.class);
        assertThat(got.agentData().agentId()).isEqualTo(sender.agent());
        assertThat(got.agentData().sessionId()).isEqualTo(new UUID(0, 0));
        assertThat(got.messageBlock().fromAgentName().text()).isEqualTo("Test User");
        assertThat(got.messageBlock().message().text()).isEqualTo("hi");
    }

    @Test
    void showsTyping() {
        var sender = env.arrived("Test", 50, 50);
        var receiver = env.arrived("Second", 200, 200);
        sender.send(message(sender, receiver.agent(), 41, "typing", "Test User"));
        assertThat(receiver.last(ImprovedInstantMessage.class).messageBlock().dialog())
                .isEqualTo(41);
    }

    @Test
    void toSomebodyElsewhereIsAnsweredWithAWord() {
        var sender = env.arrived("Test", 50, 50);
        var absent = new UUID(6, 6);
        sender.send(message(sender, absent, 0, "hi", "Test User"));
        sender.send(message(sender, absent, 41, "typing", "Test User"));
        assertThat(sender.received(ImprovedInstantMessage.class)).hasSize(1);
        var answer = sender.last(ImprovedInstantMessage.class);
        assertThat(answer.agentData().agentId()).isEqualTo(absent);
        assertThat(answer.messageBlock().message().text()).contains("not supported yet");
    }

    @Test
    void ofAKindNotKnownYetIsIgnored() {
        var sender = env.arrived("Test", 50, 50);
        var receiver = env.arrived("Second", 200, 200);
        sender.send(message(sender, receiver.agent(), 250, "kick", "Test User"));
        sender.send(message(sender, receiver.agent(), 4, "gift", "Test User"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void thatOffersWhatCannotBeGivenYetIsRefusedWithAWord() {
        var sender = env.arrived("Test", 50, 50);
        var receiver = env.arrived("Second", 200, 200);
        sender.send(message(sender, receiver.agent(), 38, "be my friend", "Test User"));
        assertThat(receiver.received()).isEmpty();
        assertThat(sender.last(AlertMessage.class).alertData().message().text())
                .isEqualTo("Offering friendship is not supported yet.");
    }

    @Test
    void ofABusyPersonIsPassedOn() {
        var sender = env.arrived("Test", 50, 50);
        var receiver = env.arrived("Second", 200, 200);
        sender.send(message(sender, receiver.agent(), 20, "busy", "Test User"));
        assertThat(receiver.last(ImprovedInstantMessage.class).messageBlock().dialog())
                .isEqualTo(20);
    }

    private static ImprovedInstantMessage message(FakeViewer from, UUID to, int dialog, String text, String name) {
        return new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(from.agent(), from.session()),
                ImprovedInstantMessage.MessageBlock.builder()
                        .toAgentId(to)
                        .dialog(dialog)
                        .fromAgentName(Octets.utf8z(name))
                        .message(Octets.utf8z(text))
                        .build(),
                ImprovedInstantMessage.EstateBlock.EMPTY,
                List.of());
    }
}
