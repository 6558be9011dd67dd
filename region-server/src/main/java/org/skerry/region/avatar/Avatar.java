// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Steering;
import org.skerry.region.tick.Owner;

/** Someone's body in the region. Belongs to the region's thread. */
public final class Avatar {
    /**
     * A tap on a key is a step: movement lasts at least this many seconds. Viewers count on it; some let go of their
     * keys as soon as they are told that they walk.
     */
    private static final float SHORTEST_STEP = 0.3f;

    private final Owner owner;
    private final AgentId id;
    private final UserName name;
    private final int localId;
    private final CharacterBody body;
    private final Animations animations = new Animations();
    private final Set<Change> changes = EnumSet.allOf(Change.class);
    private Appearance appearance;
    private Quaternion rotation = Quaternion.IDENTITY;
    private int controls;
    private boolean alwaysRun;
    private boolean sitting;
    private Steering steering = Steering.STAND;
    private boolean stopDue;
    private float stepSeconds;

    /** Called by the scene, which hands out local ids. */
    public Avatar(Owner owner, AgentId id, UserName name, int localId, CharacterBody body, Appearance appearance) {
        this.owner = owner;
        this.id = id;
        this.name = name;
        this.localId = localId;
        this.body = body;
        this.appearance = appearance;
    }

    public AgentId id() {
        return id;
    }

    public UserName name() {
        return name;
    }

    /** The protocol's number of this object in the region, unsigned, never 0. */
    public int localId() {
        return localId;
    }

    public CharacterBody body() {
        return body;
    }

    public Vector3 position() {
        return body.position();
    }

    public Vector3 velocity() {
        return body.velocity();
    }

    /** Upright: a turn about the vertical. */
    public Quaternion rotation() {
        return rotation;
    }

    public Vector3 lookAt() {
        return rotation.rotate(Vector3.UNIT_X);
    }

    public boolean onGround() {
        return body.onGround();
    }

    public boolean sitting() {
        return sitting;
    }

    public boolean flying() {
        return ControlFlag.FLY.in(controls);
    }

    public Stance stance() {
        return animations.stance();
    }

    public Appearance appearance() {
        return appearance;
    }

    public List<PlayingAnimation> playing() {
        return animations.playing();
    }

    /** Takes what the viewer's keys say from now on; a rotation that is none is ignored. */
    public void control(int flags, Quaternion facing) {
        owner.check();
        if (facing.isFinite()) {
            rotation = Gait.upright(facing);
        }
        if (ControlFlag.SIT_ON_GROUND.in(flags)) {
            sitOnGround();
        } else if (sitting && (ControlFlag.STAND_UP.in(flags) || moves(flags))) {
            sitting = false;
        }
        controls = flags;
        steer();
    }

    public void alwaysRun(boolean run) {
        owner.check();
        alwaysRun = run;
        steer();
    }

    public void sitOnGround() {
        owner.check();
        sitting = true;
        steer();
    }

    /** Puts the avatar elsewhere at once, looking along a direction if that is one. */
    public void place(Vector3 position, Vector3 lookAt) {
        owner.check();
        sitting = false;
        steerTo(new Steering(Vector3.ZERO, flying(), false));
        body.place(position);
        if (lookAt.isFinite() && Math.hypot(lookAt.x(), lookAt.y()) > 1e-3) {
            rotation = Quaternion.aroundZ(Math.atan2(lookAt.y(), lookAt.x())).canonical();
        }
        changes.add(Change.OBJECT);
    }

    public void appearance(Appearance now) {
        owner.check();
        if (now.height() != appearance.height()) {
            body.resize(now.height());
            changes.add(Change.OBJECT);
        }
        appearance = now;
        changes.add(Change.APPEARANCE);
    }

    /** Starts an animation; false if too many run already. */
    public boolean startAnimation(UUID animation) {
        owner.check();
        var started = animations.start(animation);
        if (started) {
            changes.add(Change.ANIMATION);
        }
        return started;
    }

    public void stopAnimation(UUID animation) {
        owner.check();
        if (animations.stop(animation)) {
            changes.add(Change.ANIMATION);
        }
    }

    /**
     * Ends a step that has lasted long enough and fits the stance to how the body moves now.
     *
     * @param seconds since the last call
     */
    public void settle(float seconds) {
        owner.check();
        stepSeconds += seconds;
        if (stopDue && stepSeconds >= SHORTEST_STEP) {
            steerTo(Gait.steering(controls, rotation, alwaysRun));
        }
        if (animations.stance(Stance.of(this, controls))) {
            changes.add(Change.ANIMATION);
        }
    }

    /** What others have not been told; forgets it. */
    public Set<Change> takeChanges() {
        owner.check();
        if (changes.isEmpty()) {
            return Set.of();
        }
        var taken = EnumSet.copyOf(changes);
        changes.clear();
        return taken;
    }

    private void steer() {
        var wanted = sitting ? Steering.STAND : Gait.steering(controls, rotation, alwaysRun);
        var stops =
                wanted.velocity().equals(Vector3.ZERO) && !steering.velocity().equals(Vector3.ZERO);
        stopDue = stops && stepSeconds < SHORTEST_STEP && !sitting && !ControlFlag.STOP.in(controls);
        if (!stopDue) {
            steerTo(wanted);
        }
    }

    private void steerTo(Steering wanted) {
        if (steering.velocity().equals(Vector3.ZERO)) {
            stepSeconds = 0;
        }
        stopDue = false;
        steering = wanted;
        body.steer(wanted);
    }

    private static boolean moves(int flags) {
        return ControlFlag.AT_POS.in(flags)
                || ControlFlag.AT_NEG.in(flags)
                || ControlFlag.LEFT_POS.in(flags)
                || ControlFlag.LEFT_NEG.in(flags)
                || ControlFlag.UP_POS.in(flags)
                || ControlFlag.FLY.in(flags);
    }
}
