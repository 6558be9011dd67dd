// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Steering;

/** How an avatar moves: what its viewer's keys make of its body, and what is to be seen of that. */
final class Movement {
    /**
     * A tap on a key is a step: movement lasts at least this many seconds. Viewers count on it; some let go of their
     * keys as soon as they are told that they walk.
     */
    private static final float SHORTEST_STEP = 0.3f;

    private static final float MOVING = 0.1f;

    private final CharacterBody body;
    private final Leap leap = new Leap();
    private Quaternion rotation = Quaternion.IDENTITY;
    private Quaternion facing = Quaternion.IDENTITY;
    private int controls;
    private boolean alwaysRun;
    private boolean sitting;
    private boolean landed;
    private Steering steering = Steering.STAND;
    private boolean stopDue;
    private float stepSeconds;
    private @Nullable Autopilot autopilot;

    Movement(CharacterBody body) {
        this.body = body;
    }

    Quaternion rotation() {
        return rotation;
    }

    boolean sitting() {
        return sitting;
    }

    boolean flying() {
        return ControlFlag.FLY.in(controls) && !landed && !sitting;
    }

    boolean away() {
        return ControlFlag.AWAY.in(controls);
    }

    boolean mouselook() {
        return ControlFlag.MOUSELOOK.in(controls);
    }

    boolean onItsOwn() {
        return autopilot != null;
    }

    /** What the viewer's keys say from now on. */
    void control(int flags, Quaternion towards) {
        var before = controls;
        controls = flags;
        if (ControlFlag.SIT_ON_GROUND.in(flags)) {
            sit();
        } else if (sitting && (ControlFlag.STAND_UP.in(flags) || Gait.moves(flags) || ControlFlag.FLY.in(flags))) {
            sitting = false;
        }
        if (Gait.moves(flags) || ControlFlag.STOP.in(flags) || ((before ^ flags) & ControlFlag.FLY.mask()) != 0) {
            autopilot = null;
        }
        if (towards.isFinite()) {
            facing = towards;
            if (!sitting && autopilot == null) {
                rotation = Gait.upright(towards);
            }
        }
        if (ControlFlag.FINISH_ANIM.in(flags)) {
            leap.finish();
        }
        landed &= ControlFlag.FLY.in(flags) && goesDown(flags);
        jump();
        steer();
    }

    void alwaysRun(boolean run) {
        alwaysRun = run;
        steer();
    }

    void sit() {
        sitting = true;
        autopilot = null;
        leap.forget();
        steer();
    }

    void goTo(Vector3 goal) {
        sitting = false;
        autopilot = new Autopilot(goal);
        steer();
    }

    void place(Vector3 position, Vector3 lookAt) {
        sitting = false;
        autopilot = null;
        leap.forget();
        steerTo(new Steering(Vector3.ZERO, flying(), false));
        body.place(position);
        if (lookAt.isFinite() && Math.hypot(lookAt.x(), lookAt.y()) > 1e-3) {
            rotation = Quaternion.aroundZ(Math.atan2(lookAt.y(), lookAt.x())).canonical();
        }
    }

    /** Goes on after a step of the body. */
    void settle(float seconds) {
        stepSeconds += seconds;
        var again = stopDue && stepSeconds >= SHORTEST_STEP;
        if (ControlFlag.FLY.in(controls) && !landed && goesDown(controls) && body.onGround()) {
            landed = true;
            leap.alight();
            again = true;
        }
        if (flying() || sitting) {
            leap.forget();
        } else if (leap.settle(body, seconds)) {
            again = true;
        } else {
            jump();
        }
        again |= steer(seconds, autopilot);
        if (again) {
            steerTo(wanted());
        }
        if (!steering.velocity().equals(Vector3.ZERO)) {
            leap.walkOn();
        }
    }

    /** What is to be seen. */
    Stance stance(Stance before) {
        if (sitting) {
            return Stance.SIT_ON_GROUND;
        }
        var wanted = steering.velocity();
        var level = Math.hypot(wanted.x(), wanted.y()) > MOVING;
        if (flying()) {
            return inFlight(level, wanted.z());
        }
        var leaping = leap.stance();
        if (leaping != null) {
            return leaping;
        }
        // small drops and bumps change nothing
        return body.onGround() || !onFoot(before) ? onFoot(level) : before;
    }

    private Stance inFlight(boolean level, float up) {
        if (level) {
            return Gait.nudges(controls) && autopilot == null ? Stance.FLY_SLOW : Stance.FLY;
        }
        if (up > MOVING) {
            return Stance.HOVER_UP;
        }
        return up < -MOVING ? Stance.HOVER_DOWN : Stance.HOVER;
    }

    private Stance onFoot(boolean level) {
        if (ControlFlag.UP_NEG.in(controls) && !landed) {
            return level ? Stance.CROUCH_WALK : Stance.CROUCH;
        }
        if (level) {
            return alwaysRun ? Stance.RUN : Stance.WALK;
        }
        if (ControlFlag.TURN_LEFT.in(controls) || ControlFlag.YAW_POS.in(controls)) {
            return Stance.TURN_LEFT;
        }
        return ControlFlag.TURN_RIGHT.in(controls) || ControlFlag.YAW_NEG.in(controls)
                ? Stance.TURN_RIGHT
                : Stance.STAND;
    }

    private static boolean onFoot(Stance stance) {
        return switch (stance) {
            case STAND, WALK, RUN, CROUCH, CROUCH_WALK, TURN_LEFT, TURN_RIGHT -> true;
            default -> false;
        };
    }

    /** True if the way to the goal of an autopilot needs steering anew. */
    private boolean steer(float seconds, @Nullable Autopilot pilot) {
        if (pilot == null) {
            return false;
        }
        var here = body.position();
        if (pilot.goesOn(here, flying(), seconds)) {
            rotation = pilot.heading(here);
        } else {
            autopilot = null;
        }
        return true;
    }

    private void steer() {
        var wanted = wanted();
        if (!wanted.velocity().equals(Vector3.ZERO)) {
            leap.walkOn();
        }
        var stops =
                wanted.velocity().equals(Vector3.ZERO) && !steering.velocity().equals(Vector3.ZERO);
        stopDue = stops && stepSeconds < SHORTEST_STEP && !sitting && !ControlFlag.STOP.in(controls);
        if (!stopDue) {
            steerTo(wanted);
        }
    }

    private Steering wanted() {
        if (sitting) {
            return Steering.STAND;
        }
        var flying = flying();
        if (leap.helpless() && !flying) {
            return Steering.STAND;
        }
        var pilot = autopilot;
        var velocity = pilot == null
                ? Gait.velocity(controls, mouselook() ? facing : rotation, flying, alwaysRun)
                : pilot.velocity(body.position(), flying, alwaysRun);
        return new Steering(velocity, flying, !flying && leap.off());
    }

    private void steerTo(Steering wanted) {
        if (steering.velocity().equals(Vector3.ZERO)) {
            stepSeconds = 0;
        }
        stopDue = false;
        steering = wanted;
        body.steer(wanted);
    }

    /** A key held jumps again and again. */
    private void jump() {
        if (ControlFlag.UP_POS.in(controls) && body.onGround() && !flying() && !sitting) {
            leap.jump();
        }
    }

    private static boolean goesDown(int flags) {
        return ControlFlag.UP_NEG.in(flags) || ControlFlag.NUDGE_UP_NEG.in(flags);
    }
}
