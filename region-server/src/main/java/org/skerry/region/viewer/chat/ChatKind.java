// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import java.util.Arrays;
import java.util.Optional;
import org.skerry.region.door.ChatRange;

/** The kinds of chat a viewer may send, with how far each is heard in metres. */
enum ChatKind {
    WHISPER(0, ChatRange.WHISPER),
    SAY(1, ChatRange.SAY),
    SHOUT(2, ChatRange.SHOUT),
    START_TYPING(4, ChatRange.SAY),
    STOP_TYPING(5, ChatRange.SAY);

    private final int number;
    private final int range;

    ChatKind(int number, int range) {
        this.number = number;
        this.range = range;
    }

    static Optional<ChatKind> of(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
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
