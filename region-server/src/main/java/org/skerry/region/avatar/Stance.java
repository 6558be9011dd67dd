// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.UUID;

/** What a body does by itself, each with the viewer's built-in animation for it. */
public enum Stance {
    STAND("2408fe9e-df1d-1d7d-f4ff-1384fa7b350f"),
    WALK("6ed24bd8-91aa-4b12-ccc7-c97c857ab4e0"),
    RUN("05ddbff8-aaa9-92a1-2b74-8fe77a29b445"),
    FLY("aec4610c-757f-bc4e-c092-c6e9caad1daf"),
    HOVER("4ae8016b-31b9-03bb-c401-b1ea941db41d"),
    HOVER_UP("62c5de58-cb33-5743-3d07-9e4cd4352864"),
    HOVER_DOWN("20f063ea-8306-2562-0b07-5c853b37b31e"),
    JUMP("2305bd75-1ca9-b03b-1faa-b176b8a8c49e"),
    FALL("666307d9-a860-572d-6fd4-c3ab8865c094"),
    TURN_LEFT("56e0ba0d-4a9f-7f27-6117-32f2ebbf6135"),
    TURN_RIGHT("2d6daa51-3192-6794-8e2e-a15f8338ec30"),
    CROUCH("201f3fdf-cb1f-dbec-201f-7333e328ae7c"),
    CROUCH_WALK("47f5f6fb-22e5-ae44-f871-73aaaf4a6022"),
    SIT_ON_GROUND("1c7600d6-661f-b87b-efe2-d7421eb93c86");

    private static final float MOVING = 0.1f;
    private static final float FALLING = -2.5f;

    private final UUID animation;

    Stance(String animation) {
        this.animation = UUID.fromString(animation);
    }

    public UUID animation() {
        return animation;
    }

    /** What fits a body's movement and the keys held. */
    static Stance of(Avatar avatar, int flags) {
        if (avatar.sitting()) {
            return SIT_ON_GROUND;
        }
        var velocity = avatar.velocity();
        var level = Math.hypot(velocity.x(), velocity.y());
        if (ControlFlag.FLY.in(flags)) {
            return inFlight(level, velocity.z());
        }
        if (!avatar.onGround()) {
            return inTheAir(velocity.z());
        }
        if (ControlFlag.UP_NEG.in(flags)) {
            return level > MOVING ? CROUCH_WALK : CROUCH;
        }
        if (level > MOVING) {
            return level > (Gait.WALK + Gait.RUN) / 2 ? RUN : WALK;
        }
        if (ControlFlag.TURN_LEFT.in(flags)) {
            return TURN_LEFT;
        }
        return ControlFlag.TURN_RIGHT.in(flags) ? TURN_RIGHT : STAND;
    }

    private static Stance inFlight(double level, float up) {
        if (level > MOVING) {
            return FLY;
        }
        if (up > MOVING) {
            return HOVER_UP;
        }
        return up < -MOVING ? HOVER_DOWN : HOVER;
    }

    private static Stance inTheAir(float up) {
        if (up > 0) {
            return JUMP;
        }
        return up < FALLING ? FALL : STAND;
    }
}
