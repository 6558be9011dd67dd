// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.region.event.ChatSaid;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ChatFromViewer;

/**
 * Says something aloud, or shows that one is typing. People hear channel 0 alone; the others, the scripts' channel for
 * faults among them, are for things and modules. Who is frozen says nothing.
 */
public final class ChatFromViewerHandler implements ViewerHandler<ChatFromViewer> {
    private static final int PUBLIC_CHANNEL = 0;
    private static final Octets NO_TEXT = Octets.utf8z("");

    private final RegionContext region;
    private final Talk talk;

    public ChatFromViewerHandler(RegionContext region, Talk talk) {
        this.region = region;
        this.talk = talk;
    }

    @Override
    public Class<ChatFromViewer> message() {
        return ChatFromViewer.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 30);
    }

    @Override
    public void handle(Viewer viewer, ChatFromViewer message) {
        var kind = ChatKind.ofViewer(message.chatData().type());
        var speaker = viewer.avatar().filter(avatar -> !avatar.frozen());
        if (kind.isEmpty() || speaker.isEmpty()) {
            return;
        }
        var chat = message.chatData();
        var position = speaker.get().position();
        var text = kind.get().typing() ? NO_TEXT : ChatText.bounded(chat.message());
        if (chat.channel() == PUBLIC_CHANNEL) {
            talk.say(speech(viewer, kind.get(), position, text));
        }
        if (!kind.get().typing()) {
            region.events()
                    .publish(new ChatSaid(
                            viewer.agent(), position, chat.channel(), kind.get().range(), text.text()));
        }
    }

    private static Speech speech(Viewer viewer, ChatKind kind, Vector3 position, Octets text) {
        return new Speech(
                viewer.name().toString(),
                Speech.Source.AGENT,
                viewer.agent().value(),
                viewer.agent(),
                kind,
                position,
                text);
    }
}
