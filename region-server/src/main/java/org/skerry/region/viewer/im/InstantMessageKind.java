// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import java.util.Arrays;
import java.util.Optional;

/** The dialogs of instant messages that viewers send, and what becomes of each; others are ignored. */
enum InstantMessageKind {
    MESSAGE(0, Fate.PASSED_ON),
    GROUP_INVITATION(3, "Inviting to groups"),
    INVENTORY_OFFER(4, Fate.GIFT),
    INVENTORY_ACCEPTED(5, Fate.GIFT),
    INVENTORY_DECLINED(6, Fate.GIFT),
    SESSION_ADD(13, "Chat of several people"),
    GROUP_SESSION(15, "Group chat"),
    CONFERENCE(16, "Chat of several people"),
    SESSION_SEND(17, "Chat of several people"),
    AUTO_RESPONSE(20, Fate.PASSED_ON),
    TELEPORT_REQUEST(26, "Asking for a teleport"),
    GROUP_NOTICE(32, "Sending group notices"),
    FRIENDSHIP_OFFER(38, "Offering friendship"),
    START_TYPING(41, Fate.PASSED_ON),
    STOP_TYPING(42, Fate.PASSED_ON);

    private enum Fate {
        PASSED_ON,
        GIFT,
        REFUSED
    }

    private final int dialog;
    private final Fate fate;
    private final String wish;

    InstantMessageKind(int dialog, Fate fate) {
        this.dialog = dialog;
        this.fate = fate;
        this.wish = "";
    }

    /** One that cannot be done yet. */
    InstantMessageKind(int dialog, String wish) {
        this.dialog = dialog;
        this.fate = Fate.REFUSED;
        this.wish = wish;
    }

    static Optional<InstantMessageKind> of(int dialog) {
        return Arrays.stream(values()).filter(kind -> kind.dialog == dialog).findFirst();
    }

    int dialog() {
        return dialog;
    }

    /** Whether it is about things that people give each other. */
    boolean gift() {
        return fate == Fate.GIFT;
    }

    boolean passedOn() {
        return fate == Fate.PASSED_ON;
    }

    /** What a sender is told of one that is not passed on. */
    String refusal() {
        return wish + " is not supported yet.";
    }
}
