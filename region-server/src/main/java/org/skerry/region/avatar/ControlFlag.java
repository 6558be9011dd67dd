// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

/** Bits of AgentUpdate's control flags that move an avatar (lludp section 5). */
public enum ControlFlag {
    AT_POS(0),
    AT_NEG(1),
    LEFT_POS(2),
    LEFT_NEG(3),
    UP_POS(4),
    UP_NEG(5),
    FLY(13),
    STOP(14),
    STAND_UP(16),
    SIT_ON_GROUND(17),
    NUDGE_AT_POS(19),
    NUDGE_AT_NEG(20),
    NUDGE_LEFT_POS(21),
    NUDGE_LEFT_NEG(22),
    NUDGE_UP_POS(23),
    NUDGE_UP_NEG(24),
    TURN_LEFT(25),
    TURN_RIGHT(26),
    AWAY(27);

    private final int mask;

    ControlFlag(int bit) {
        mask = 1 << bit;
    }

    public int mask() {
        return mask;
    }

    public boolean in(int flags) {
        return (flags & mask) != 0;
    }
}
