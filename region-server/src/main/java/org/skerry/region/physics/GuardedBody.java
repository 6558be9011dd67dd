// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;

/** A body that outlives its engine: knows where it was last and what it shall do. */
final class GuardedBody implements CharacterBody {
    private final GuardedPhysics owner;
    private Vector3 position;
    private float height;
    private Steering steering = Steering.STAND;
    private @Nullable CharacterBody inner;

    GuardedBody(GuardedPhysics owner, Vector3 position, float height) {
        this.owner = owner;
        this.position = position;
        this.height = height;
    }

    /** Takes a body in this engine from now on; whatever it had in another is forgotten. */
    void embody(PhysicsEngine engine) {
        inner = null;
        var fresh = engine.addCharacter(position, height);
        fresh.steer(steering);
        inner = fresh;
        remember();
    }

    void leave(PhysicsEngine engine) {
        if (inner != null) {
            engine.remove(inner);
        }
    }

    /** It is well where it is now. */
    void remember() {
        if (inner != null) {
            position = inner.position();
        }
    }

    @Override
    public void steer(Steering wanted) {
        steering = wanted;
        var body = inner;
        if (body != null) {
            owner.guarded("steer", () -> body.steer(wanted));
        }
    }

    @Override
    public void place(Vector3 where) {
        var body = inner;
        if (body != null && owner.guarded("place", () -> body.place(where))) {
            remember();
        }
    }

    @Override
    public void resize(float newHeight) {
        var body = inner;
        if (body != null && owner.guarded("resize", () -> body.resize(newHeight))) {
            height = body.height();
            remember();
        }
    }

    @Override
    public Vector3 position() {
        return inner == null ? position : inner.position();
    }

    @Override
    public Vector3 velocity() {
        return inner == null ? Vector3.ZERO : inner.velocity();
    }

    @Override
    public Vector3 acceleration() {
        return inner == null ? Vector3.ZERO : inner.acceleration();
    }

    @Override
    public float height() {
        return inner == null ? height : inner.height();
    }

    @Override
    public boolean onGround() {
        return inner == null || inner.onGround();
    }

    @Override
    public Plane footing() {
        return inner == null ? Plane.NONE : inner.footing();
    }
}
