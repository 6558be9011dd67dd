// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.Viewers;
import org.skerry.udp.message.ChatFromSimulator;

/** Brings what is said to the people who can hear it. Modules get it as a service. Region's thread. */
public final class Talk {
    private static final int FULLY_AUDIBLE = 1;

    private final Viewers viewers;

    public Talk(Viewers viewers) {
        this.viewers = viewers;
    }

    public void say(Speech speech) {
        var heard = new ChatFromSimulator(ChatFromSimulator.ChatData.builder()
                .fromName(Octets.utf8z(speech.name()))
                .sourceId(speech.speaker())
                .ownerId(speech.owner().value())
                .sourceType(speech.source().number())
                .chatType(speech.kind().number())
                .audible(FULLY_AUDIBLE)
                .position(speech.position())
                .message(speech.text())
                .build());
        for (var listener : viewers.all()) {
            if (hears(listener, speech)) {
                listener.send(heard);
            }
        }
    }

    private static boolean hears(Viewer listener, Speech speech) {
        var toOwner = speech.kind() == ChatKind.OWNER;
        if (!listener.root() || (toOwner && !listener.agent().equals(speech.owner()))) {
            return false;
        }
        return listener.avatar()
                .filter(avatar -> avatar.position().distanceTo(speech.position())
                        <= speech.kind().range())
                .isPresent();
    }
}
