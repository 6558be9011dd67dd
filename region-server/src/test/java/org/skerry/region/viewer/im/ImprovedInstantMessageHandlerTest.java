// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.region.world.TestRegion;
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
    void toOneWhoIsNotOnlineIsKeptAndToldOnce() {
        var sender = env.arrived("Test", 50, 50);
        var absent = absent();
        say(sender, absent, 0, "first");
        say(sender, absent, 41, "typing");
        say(sender, absent, 0, "second");
        assertThat(sender.received(ImprovedInstantMessage.class)).hasSize(1);
        var answer = sender.last(ImprovedInstantMessage.class);
        assertThat(answer.agentData().agentId()).isEqualTo(absent.value());
        assertThat(answer.messageBlock().dialog()).isEqualTo(20);
        assertThat(answer.messageBlock().message().text()).isEqualTo("User not online. Message saved.");
        var kept = env.services().offlineMessages().take(absent);
        assertThat(kept).extracting(InstantMessage::message).containsExactly("first", "second");
        assertThat(kept.getFirst().fromName()).isEqualTo("Test User");
        assertThat(kept.getFirst().from()).isEqualTo(sender.agent());
    }

    @Test
    void toOneWhoHasBeenHereAndLeftIsToldAgain() {
        var sender = env.arrived("Test", 50, 50);
        var absent = absent();
        say(sender, absent, 0, "first");
        var back = env.expected(TestRegion.circuit(absent, new UserName("Absent", "User"), new Vector3(9, 9, 25)))
                .connect()
                .arrive();
        env.tick(5);
        say(sender, absent, 0, "there you are");
        back.logout();
        env.tick(5);
        sender.forget();
        say(sender, absent, 0, "third");
        assertThat(words(sender)).isEqualTo("User not online. Message saved.");
    }

    @Test
    void toNobodyIsNotKept() {
        var sender = env.arrived("Test", 50, 50);
        say(sender, new AgentId(new UUID(6, 6)), 0, "hi");
        assertThat(words(sender)).startsWith("There is no such person");
    }

    @Test
    void toOneInAnotherRegionIsAnsweredWithAWord() {
        var sender = env.arrived("Test", 50, 50);
        var elsewhere = absent();
        env.services().presence().login(elsewhere, SessionId.random(), SecureSessionId.random());
        say(sender, elsewhere, 0, "hi");
        assertThat(words(sender)).contains("not supported yet");
        assertThat(env.services().offlineMessages().take(elsewhere)).isEmpty();
    }

    @Test
    void thatTheGridDoesNotKeepIsToldEachTime() {
        var sender = env.arrived("Test", 50, 50);
        env.gridAway(true);
        var absent = absent();
        say(sender, absent, 0, "hi");
        assertThat(words(sender)).contains("the grid does not answer");
        env.gridAway(false);
        for (var i = 0; i < 25; i++) {
            env.services().offlineMessages().store(kept(absent));
        }
        sender.forget();
        say(sender, absent, 0, "hi");
        say(sender, absent, 0, "hello?");
        assertThat(sender.received(ImprovedInstantMessage.class)).hasSize(2);
        assertThat(words(sender)).startsWith("User not online. Message not saved: Too many");
    }

    private AgentId absent() {
        var id = new AgentId(new UUID(6, 7));
        env.services().accounts().store(TestRegion.account(id, new UserName("Absent", "User")));
        return id;
    }

    private static InstantMessage kept(AgentId to) {
        return RetrieveInstantMessagesHandlerTest.message(to, "earlier");
    }

    private static String words(FakeViewer viewer) {
        return viewer.last(ImprovedInstantMessage.class)
                .messageBlock()
                .message()
                .text();
    }

    private void say(FakeViewer from, AgentId to, int dialog, String text) {
        from.send(message(from, to.value(), dialog, text, "Test User"));
        env.tick(3);
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
