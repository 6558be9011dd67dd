// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;

class ChatFromViewerHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isHeardWithinItsRange() {
        var speaker = env.arrived("Test", 50, 50);
        var near = env.arrived("Near", 58, 50);
        var middle = env.arrived("Middle", 68, 50);
        var far = env.arrived("Far", 140, 50);
        var beyond = env.arrived("Beyond", 200, 50);

        speaker.send(chat(speaker, "psst", 0, 0));
        speaker.send(chat(speaker, "hello", 1, 0));
        speaker.send(chat(speaker, "HEY", 2, 0));

        assertThat(heard(speaker)).containsExactly("psst", "hello", "HEY");
        assertThat(heard(near)).containsExactly("psst", "hello", "HEY");
        assertThat(heard(middle)).containsExactly("hello", "HEY");
        assertThat(heard(far)).containsExactly("HEY");
        assertThat(heard(beyond)).isEmpty();
    }

    @Test
    void tellsWhoSpeaks() {
        var speaker = env.arrived("Test", 50, 50);
        speaker.send(chat(speaker, "ünïcode", 1, 0));
        var said = speaker.last(ChatFromSimulator.class).chatData();
        assertThat(said.fromName().text()).isEqualTo("Test User");
        assertThat(said.sourceId()).isEqualTo(speaker.agent());
        assertThat(said.sourceType()).isEqualTo(1);
        assertThat(said.audible()).isEqualTo(1);
        assertThat(said.message().text()).isEqualTo("ünïcode");
    }

    @Test
    void onAnotherChannelReachesNoViewer() {
        var speaker = env.arrived("Test", 50, 50);
        speaker.send(chat(speaker, "secret", 1, 4711));
        speaker.send(chat(speaker, "debug", 1, 2147483647));
        assertThat(heard(speaker)).isEmpty();
    }

    @Test
    void showsTyping() {
        var speaker = env.arrived("Test", 50, 50);
        var near = env.arrived("Near", 58, 50);
        speaker.send(chat(speaker, "ignored", 4, 0));
        assertThat(near.last(ChatFromSimulator.class).chatData().chatType()).isEqualTo(4);
        assertThat(heard(near)).containsExactly("");
    }

    @Test
    void ofAKindThatViewersMayNotSendIsIgnored() {
        var speaker = env.arrived("Test", 50, 50);
        speaker.send(chat(speaker, "I am the region", 7, 0));
        assertThat(heard(speaker)).isEmpty();
    }

    @Test
    void isCutBetweenCharacters() {
        var speaker = env.arrived("Test", 50, 50);
        speaker.send(chat(speaker, "a" + "ü".repeat(600), 1, 0));
        var text = heard(speaker).getFirst();
        assertThat(text).isEqualTo("a" + "ü".repeat(511));
    }

    @Test
    void inAFloodIsDropped() {
        var speaker = env.arrived("Test", 50, 50);
        for (var i = 0; i < 100; i++) {
            speaker.send(chat(speaker, "spam", 1, 0));
        }
        assertThat(heard(speaker)).hasSize(30);
    }

    @Test
    void ofAStrangerIsDropped() {
        var speaker = env.arrived("Test", 50, 50);
        speaker.send(new ChatFromViewer(
                new ChatFromViewer.AgentData(speaker.agent(), new UUID(1, 1)),
                new ChatFromViewer.ChatData(Octets.utf8z("forged"), 1, 0)));
        var child = env.child("Neighbour");
        child.send(chat(child, "from afar", 1, 0));
        assertThat(heard(speaker)).isEmpty();
    }

    private static ChatFromViewer chat(FakeViewer viewer, String text, int type, int channel) {
        return new ChatFromViewer(
                new ChatFromViewer.AgentData(viewer.agent(), viewer.session()),
                new ChatFromViewer.ChatData(Octets.utf8z(text), type, channel));
    }

    private static List<String> heard(FakeViewer viewer) {
        return viewer.received(ChatFromSimulator.class).stream()
                .map(chat -> chat.chatData().message().text())
                .toList();
    }
}
