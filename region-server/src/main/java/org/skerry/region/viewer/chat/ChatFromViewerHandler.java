// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.region.event.ChatSaid;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;

/** Says something aloud, or shows that one is typing. */
public final class ChatFromViewerHandler implements ViewerHandler<ChatFromViewer> {
    private static final int FROM_AGENT = 1;
    private static final int PUBLIC_CHANNEL = 0;
    private static final int FULLY_AUDIBLE = 1;
    private static final Octets NO_TEXT = Octets.utf8z("");

    private final RegionContext region;

    public ChatFromViewerHandler(RegionContext region) {
        this.region = region;
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
        var kind = ChatKind.of(message.chatData().type());
        var speaker = viewer.avatar();
        if (kind.isEmpty() || speaker.isEmpty()) {
            return;
        }
        var chat = message.chatData();
        var position = speaker.get().position();
        var text = kind.get().typing() ? NO_TEXT : ChatText.bounded(chat.message());
        if (chat.channel() == PUBLIC_CHANNEL) {
            tellNearby(viewer, kind.get(), position, text);
        }
        if (!kind.get().typing()) {
            region.events()
                    .publish(new ChatSaid(
                            viewer.agent(), position, chat.channel(), kind.get().range(), text.text()));
        }
    }

    private void tellNearby(Viewer viewer, ChatKind kind, Vector3 position, Octets text) {
        var heard = new ChatFromSimulator(ChatFromSimulator.ChatData.builder()
                .fromName(Octets.utf8z(viewer.name().toString()))
                .sourceId(viewer.agent().value())
                .ownerId(viewer.agent().value())
                .sourceType(FROM_AGENT)
                .chatType(kind.number())
                .audible(FULLY_AUDIBLE)
                .position(position)
                .message(text)
                .build());
        for (var listener : region.viewers().all()) {
            var near = listener.avatar().filter(avatar -> avatar.position().distanceTo(position) <= kind.range());
            if (listener.root() && near.isPresent()) {
                listener.send(heard);
            }
        }
    }
}
