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
import org.skerry.region.physics.Plane;
import org.skerry.region.tick.Owner;

/** Someone's body in the region. Belongs to the region's thread. */
public final class Avatar {
    private static final UUID AWAY = UUID.fromString("fd037134-85d4-f241-72c6-4f42164fedee");

    private final Owner owner;
    private final AgentId id;
    private final UserName name;
    private final int localId;
    private final CharacterBody body;
    private final Movement movement;
    private final Animations animations = new Animations();
    private final Set<Change> changes = EnumSet.allOf(Change.class);
    private Appearance appearance;
    private Gaze gaze = Gaze.NONE;
    private float frozenSeconds;

    /** Called by the scene, which hands out local ids. */
    public Avatar(Owner owner, AgentId id, UserName name, int localId, CharacterBody body, Appearance appearance) {
        this.owner = owner;
        this.id = id;
        this.name = name;
        this.localId = localId;
        this.body = body;
        this.movement = new Movement(body);
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

    /** Metres per second squared: gravity in free fall. */
    public Vector3 acceleration() {
        return body.acceleration();
    }

    /** What its soles stand on. */
    public Plane footing() {
        return body.footing();
    }

    /** Upright: a turn about the vertical. */
    public Quaternion rotation() {
        return movement.rotation();
    }

    public Vector3 lookAt() {
        return rotation().rotate(Vector3.UNIT_X);
    }

    public boolean onGround() {
        return body.onGround();
    }

    public boolean sitting() {
        return movement.sitting();
    }

    public boolean flying() {
        return movement.flying();
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

    /** Where its viewer's camera is and how far that sees. */
    public Gaze gaze() {
        return gaze;
    }

    /** Whether its viewer says that nobody is at the keys. */
    public boolean away() {
        return movement.away();
    }

    public boolean mouselook() {
        return movement.mouselook();
    }

    /** Whether it is on its way to a place that its viewer has named. */
    public boolean onItsOwn() {
        return movement.onItsOwn();
    }

    /** Whether it is held in place for now. */
    public boolean frozen() {
        return frozenSeconds > 0;
    }

    /** Holds it where it is for so long, whatever its viewer wants; 0 lets it go. */
    public void freeze(float seconds) {
        owner.check();
        if (seconds > 0) {
            movement.control(ControlFlag.STOP.mask() | (flying() ? ControlFlag.FLY.mask() : 0), rotation());
        }
        frozenSeconds = Math.max(0, seconds);
    }

    /** Takes what the viewer's keys say from now on; a rotation that is none is ignored. */
    public void control(int flags, Quaternion facing) {
        owner.check();
        if (frozen()) {
            return;
        }
        var wasAway = movement.away();
        movement.control(flags, facing);
        if (!wasAway && movement.away()) {
            startAnimation(AWAY);
        } else if (wasAway && !movement.away()) {
            stopAnimation(AWAY);
        }
    }

    /** Takes where the viewer looks from now on; a gaze that is none is ignored. */
    public void look(Gaze now) {
        owner.check();
        if (now.isFinite()) {
            gaze = now;
        }
    }

    public void alwaysRun(boolean run) {
        owner.check();
        movement.alwaysRun(run);
    }

    public void sitOnGround() {
        owner.check();
        if (frozen()) {
            return;
        }
        movement.sit();
    }

    /**
     * Walks or flies to a place by itself, until it is there, is stuck, or the viewer's keys move it.
     *
     * @param goal region-local metres, finite
     */
    public void goTo(Vector3 goal) {
        owner.check();
        if (frozen()) {
            return;
        }
        movement.goTo(goal);
    }

    /** Puts the avatar elsewhere at once, looking along a direction if that is one. */
    public void place(Vector3 position, Vector3 lookAt) {
        owner.check();
        movement.place(position, lookAt);
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
        frozenSeconds = Math.max(0, frozenSeconds - seconds);
        movement.settle(seconds);
        if (animations.stance(movement.stance(animations.stance()))) {
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
}
