// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.Steering;

/** Turns what a viewer's keys say into where a body shall go. */
final class Gait {
    static final float WALK = 3.2f;
    static final float RUN = 5.2f;
    static final float FLIGHT = 16;
    static final float CREEP = 0.8f;

    private Gait() {}

    /**
     * @param flags of AgentUpdate
     * @param heading which way the body looks; only its turn about the vertical counts
     */
    static Steering steering(int flags, Quaternion heading, boolean alwaysRun) {
        var flying = ControlFlag.FLY.in(flags);
        if (ControlFlag.STOP.in(flags)) {
            return new Steering(Vector3.ZERO, flying, false);
        }
        var full = direction(
                sign(flags, ControlFlag.AT_POS, ControlFlag.AT_NEG),
                sign(flags, ControlFlag.LEFT_POS, ControlFlag.LEFT_NEG),
                flying ? sign(flags, ControlFlag.UP_POS, ControlFlag.UP_NEG) : 0);
        var slow = direction(
                sign(flags, ControlFlag.NUDGE_AT_POS, ControlFlag.NUDGE_AT_NEG),
                sign(flags, ControlFlag.NUDGE_LEFT_POS, ControlFlag.NUDGE_LEFT_NEG),
                flying ? sign(flags, ControlFlag.NUDGE_UP_POS, ControlFlag.NUDGE_UP_NEG) : 0);
        var local = full.equals(Vector3.ZERO) ? slow.times(CREEP) : full.times(speed(flying, alwaysRun));
        var jump = !flying && ControlFlag.UP_POS.in(flags);
        return new Steering(upright(heading).rotate(local), flying, jump);
    }

    /** The turn about the vertical alone. */
    static Quaternion upright(Quaternion rotation) {
        var length = Math.sqrt((double) rotation.z() * rotation.z() + (double) rotation.w() * rotation.w());
        if (!(length > 1e-4)) {
            return Quaternion.IDENTITY;
        }
        return new Quaternion(0, 0, (float) (rotation.z() / length), (float) (rotation.w() / length)).canonical();
    }

    private static float speed(boolean flying, boolean alwaysRun) {
        if (flying) {
            return FLIGHT;
        }
        return alwaysRun ? RUN : WALK;
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
