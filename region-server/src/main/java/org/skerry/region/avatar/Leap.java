// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.jspecify.annotations.Nullable;
import org.skerry.region.physics.CharacterBody;

/**
 * Leaving the ground and coming back to it: the crouch before a jump, the jump, the fall, the landing. What a landing
 * looks like goes by the height of the fall; captured sessions stand up again after more than 15 m.
 */
final class Leap {
    private static final float RUN_UP_SECONDS = 0.25f;
    /** One who falls this fast is seen to fall, metres per second; about a second after the fall began, as captured. */
    private static final float FALLING = -9;

    /** Who comes down no faster than this, as through water, does not count as falling. Metres per second. */
    private static final float GENTLE = -1.6f;

    private static final float HARD = 15;
    private static final float MEDIUM = 12;
    private static final float SOFT = 1;

    private @Nullable Stance phase;
    private float phaseSeconds;
    private boolean inTheAir;
    private float highest;

    /** What is to be seen of it now; null while there is nothing special. */
    @Nullable
    Stance stance() {
        return phase;
    }

    /** Whether the legs are bound to what they do and no key moves them. */
    boolean helpless() {
        return phase == Stance.STAND_UP;
    }

    /** Whether the body shall jump off as soon as it can. */
    boolean off() {
        return phase == Stance.JUMP && !inTheAir;
    }

    /** Wants to jump; counts only with both feet on the ground and nothing else going on. */
    void jump() {
        if (phase == null || phase == Stance.LAND || phase == Stance.MEDIUM_LAND) {
            enter(Stance.PRE_JUMP);
        }
    }

    /** Comes down out of flight. */
    void alight() {
        inTheAir = false;
        enter(Stance.LAND);
    }

    /** The viewer has seen the animation to its end. */
    void finish() {
        if (phase == Stance.PRE_JUMP) {
            enter(Stance.JUMP);
        } else if (phase != null && phase.landing()) {
            phase = null;
        }
    }

    /** Walking away ends the look of a landing, but for that of a hard one. */
    void walkOn() {
        if (phase == Stance.LAND || phase == Stance.MEDIUM_LAND) {
            phase = null;
        }
    }

    /** Forgets everything, as for one who is put elsewhere, sits or flies. */
    void forget() {
        phase = null;
        inTheAir = false;
    }

    /** True if {@link #off} or {@link #helpless} may be another than before. */
    boolean settle(CharacterBody body, float seconds) {
        var before = phase;
        phaseSeconds += seconds;
        if (!body.onGround()) {
            fall(body);
        } else if (inTheAir) {
            land(highest - body.position().z());
        } else if (phase == Stance.PRE_JUMP && phaseSeconds >= RUN_UP_SECONDS) {
            enter(Stance.JUMP);
        } else if (phase == Stance.FALL || (phase != null && phase.landing() && phaseSeconds >= phase.seconds())) {
            phase = null;
        }
        return before != phase;
    }

    private void fall(CharacterBody body) {
        var z = body.position().z();
        var falls = body.velocity().z() < GENTLE;
        highest = inTheAir && falls ? Math.max(highest, z) : z;
        inTheAir = true;
        if (phase != Stance.FALL && body.velocity().z() < FALLING) {
            enter(Stance.FALL);
        }
    }

    private void land(float height) {
        inTheAir = false;
        if (height > HARD) {
            enter(Stance.STAND_UP);
        } else if (height > MEDIUM) {
            enter(Stance.MEDIUM_LAND);
        } else if (height > SOFT || phase == Stance.JUMP) {
            enter(Stance.LAND);
        } else {
            phase = null;
        }
    }

    private void enter(Stance next) {
        phase = next;
        phaseSeconds = 0;
    }
}
