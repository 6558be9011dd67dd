// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

/** Bits of AgentUpdate's control flags (lludp section 5); those of mouse buttons are for scripts and not here yet. */
public enum ControlFlag {
    AT_POS(0),
    AT_NEG(1),
    LEFT_POS(2),
    LEFT_NEG(3),
    UP_POS(4),
    UP_NEG(5),
    PITCH_POS(6),
    PITCH_NEG(7),
    YAW_POS(8),
    YAW_NEG(9),
    /** Viewers send it with {@link #AT_POS} and {@link #AT_NEG} while a key is held. */
    FAST_AT(10),
    FAST_LEFT(11),
    FAST_UP(12),
    FLY(13),
    STOP(14),
    /** The viewer has played an animation that leads to another one to its end. */
    FINISH_ANIM(15),
    STAND_UP(16),
    SIT_ON_GROUND(17),
    MOUSELOOK(18),
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

    /** The bits of all of these. */
    static int all(ControlFlag... several) {
        var bits = 0;
        for (var one : several) {
            bits |= one.mask;
        }
        return bits;
    }
}
