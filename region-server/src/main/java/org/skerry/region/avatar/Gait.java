// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;

/**
 * Turns what a viewer's keys say into where a body shall go. The speeds are those of captured sessions: 4.1 m/s with a
 * key held in a viewer, which sends the FAST flags too, 2.5 m/s without those, four times that in flight.
 */
final class Gait {
    /** Metres per second. */
    static final float WALK = 4.096f;

    /** Share of the full speed without a FAST flag, and of one who crouches. */
    static final float UNHURRIED = 0.6f;

    static final float NUDGE = 0.2f;
    static final float RUN = 1.25f;
    static final float FLIGHT = 4;

    private static final int FULL = ControlFlag.all(
            ControlFlag.AT_POS,
            ControlFlag.AT_NEG,
            ControlFlag.LEFT_POS,
            ControlFlag.LEFT_NEG,
            ControlFlag.UP_POS,
            ControlFlag.UP_NEG);
    private static final int LITTLE = ControlFlag.all(
            ControlFlag.NUDGE_AT_POS,
            ControlFlag.NUDGE_AT_NEG,
            ControlFlag.NUDGE_LEFT_POS,
            ControlFlag.NUDGE_LEFT_NEG,
            ControlFlag.NUDGE_UP_POS,
            ControlFlag.NUDGE_UP_NEG);
    private static final int FAST = ControlFlag.all(ControlFlag.FAST_AT, ControlFlag.FAST_LEFT, ControlFlag.FAST_UP);

    private Gait() {}

    /** Whether any key asks to go somewhere. */
    static boolean moves(int flags) {
        return (flags & (FULL | LITTLE)) != 0;
    }

    /** Whether only a nudge is asked for. */
    static boolean nudges(int flags) {
        return (flags & FULL) == 0 && (flags & LITTLE) != 0;
    }

    /**
     * The velocity that keys ask for.
     *
     * @param flags of AgentUpdate
     * @param facing which way the body looks: in flight all of it counts, on foot its turn about the vertical
     */
    static Vector3 velocity(int flags, Quaternion facing, boolean flying, boolean running) {
        if (ControlFlag.STOP.in(flags)) {
            return Vector3.ZERO;
        }
        var little = nudges(flags);
        var way = little
                ? direction(
                        sign(flags, ControlFlag.NUDGE_AT_POS, ControlFlag.NUDGE_AT_NEG),
                        sign(flags, ControlFlag.NUDGE_LEFT_POS, ControlFlag.NUDGE_LEFT_NEG),
                        flying ? sign(flags, ControlFlag.NUDGE_UP_POS, ControlFlag.NUDGE_UP_NEG) : 0)
                : direction(
                        sign(flags, ControlFlag.AT_POS, ControlFlag.AT_NEG),
                        sign(flags, ControlFlag.LEFT_POS, ControlFlag.LEFT_NEG),
                        flying ? sign(flags, ControlFlag.UP_POS, ControlFlag.UP_NEG) : 0);
        var heading = flying ? facing : upright(facing);
        return heading.rotate(way).times(WALK * haste(flags, flying) * pace(flying, running && !little));
    }

    /** The turn about the vertical alone. */
    static Quaternion upright(Quaternion rotation) {
        var length = Math.sqrt((double) rotation.z() * rotation.z() + (double) rotation.w() * rotation.w());
        if (!(length > 1e-4)) {
            return Quaternion.IDENTITY;
        }
        return new Quaternion(0, 0, (float) (rotation.z() / length), (float) (rotation.w() / length)).canonical();
    }

    private static float haste(int flags, boolean flying) {
        if (nudges(flags)) {
            return NUDGE;
        }
        var crouching = !flying && ControlFlag.UP_NEG.in(flags);
        return (flags & FAST) != 0 && !crouching ? 1 : UNHURRIED;
    }

    private static float pace(boolean flying, boolean running) {
        if (flying) {
            return FLIGHT;
        }
        return running ? RUN : 1;
    }

    private static int sign(int flags, ControlFlag plus, ControlFlag minus) {
        return (plus.in(flags) ? 1 : 0) - (minus.in(flags) ? 1 : 0);
    }

    private static Vector3 direction(int ahead, int left, int up) {
        var raw = new Vector3(ahead, left, up);
        var length = raw.length();
        return length > 0 ? raw.times(1 / length) : Vector3.ZERO;
    }
}
