// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import java.util.Arrays;
import java.util.Optional;
import org.skerry.region.door.ChatRange;

/** The kinds of chat, with how far each is heard in metres. */
public enum ChatKind {
    WHISPER(0, ChatRange.WHISPER),
    SAY(1, ChatRange.SAY),
    SHOUT(2, ChatRange.SHOUT),
    START_TYPING(4, ChatRange.SAY),
    STOP_TYPING(5, ChatRange.SAY),
    /** For those who write scripts: viewers show it apart. */
    DEBUG(6, ChatRange.SAY),
    /** To the whole region. */
    REGION(7, Integer.MAX_VALUE),
    /** To the owner of the speaking thing alone, wherever they are in the region. */
    OWNER(8, Integer.MAX_VALUE),
    /** To the whole region, from none in particular. */
    BROADCAST(9, Integer.MAX_VALUE);

    private final int number;
    private final int range;

    ChatKind(int number, int range) {
        this.number = number;
        this.range = range;
    }

    /** Those that viewers may send; the others are for things and the region. */
    static Optional<ChatKind> ofViewer(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number && kind.number < DEBUG.number)
                .findFirst();
    }

    int number() {
        return number;
    }

    int range() {
        return range;
    }

    boolean typing() {
        return this == START_TYPING || this == STOP_TYPING;
    }
}
