// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.Steering;

/** One body of {@link BasicPhysics}. */
final class BasicCharacter implements CharacterBody {
    private static final float GRAVITY = 9.8f;
    private static final float FASTEST_FALL = 50;
    private static final float JUMP_SPEED = 5.5f;
    private static final float CEILING = 4096;
    /** How far from the region's border the middle of a body stays. */
    private static final float MARGIN = 0.3f;
    /** Soles follow ground that falls away by up to this much in a step. */
    private static final float STEP_DOWN = 0.4f;
    /** Share of the wanted change of speed that a second brings: on the ground, falling, in flight. */
    private static final float GRIP = 6;

    private static final float SWAY = 2;

    private static final float GLIDE = 4;
    private static final float STILL = 0.02f;

    private final Ground ground;
    private final float sizeX;
    private final float sizeY;
    private float height;
    private Vector3 position = Vector3.ZERO;
    private Vector3 velocity = Vector3.ZERO;
    private Steering steering = Steering.STAND;
    private boolean onGround;
    private boolean resting;

    BasicCharacter(Ground ground, float sizeX, float sizeY, float height) {
        this.ground = ground;
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.height = height;
    }

    @Override
    public void steer(Steering wanted) {
        if (!wanted.equals(steering)) {
            steering = wanted;
            resting = false;
        }
    }

    @Override
    public void place(Vector3 where) {
        var x = Math.clamp(where.x(), MARGIN, sizeX - MARGIN);
        var y = Math.clamp(where.y(), MARGIN, sizeY - MARGIN);
        var lowest = lowest(x, y);
        var z = Math.clamp(where.z(), lowest, Math.max(lowest, CEILING));
        position = new Vector3(x, y, z);
        velocity = Vector3.ZERO;
        onGround = z <= lowest;
        resting = false;
    }

    @Override
    public void resize(float newHeight) {
        position = position.plus(new Vector3(0, 0, (newHeight - height) / 2));
        height = newHeight;
        resting = false;
    }

    @Override
    public Vector3 position() {
        return position;
    }

    @Override
    public Vector3 velocity() {
        return velocity;
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public boolean onGround() {
        return onGround;
    }

    void step(float seconds) {
        if (resting) {
            return;
        }
        velocity = nextVelocity(seconds);
        move(seconds);
        resting = velocity.equals(Vector3.ZERO)
                && steering.velocity().equals(Vector3.ZERO)
                && (onGround || steering.flying());
    }

    private Vector3 nextVelocity(float seconds) {
        var wanted = steering.velocity();
        if (steering.flying()) {
            return approach(wanted, Math.min(1, GLIDE * seconds));
        }
        var level = approach(new Vector3(wanted.x(), wanted.y(), 0), Math.min(1, (onGround ? GRIP : SWAY) * seconds));
        if (onGround) {
            return new Vector3(level.x(), level.y(), steering.jump() ? JUMP_SPEED : 0);
        }
        return new Vector3(level.x(), level.y(), Math.max(-FASTEST_FALL, velocity.z() - GRAVITY * seconds));
    }

    /** The speed changed by a share of what is missing. */
    private Vector3 approach(Vector3 wanted, float share) {
        var next = velocity.plus(wanted.minus(velocity).times(share));
        return next.minus(wanted).length() < STILL ? wanted : next;
    }

    private void move(float seconds) {
        var x = Math.clamp(position.x() + velocity.x() * seconds, MARGIN, sizeX - MARGIN);
        var y = Math.clamp(position.y() + velocity.y() * seconds, MARGIN, sizeY - MARGIN);
        var z = Math.min(position.z() + velocity.z() * seconds, CEILING);
        var lowest = lowest(x, y);
        var follows = onGround && !steering.flying() && velocity.z() <= 0 && z - lowest < STEP_DOWN;
        onGround = z <= lowest || follows;
        if (onGround) {
            z = lowest;
            velocity = new Vector3(velocity.x(), velocity.y(), Math.max(0, velocity.z()));
        }
        position = new Vector3(x, y, z);
    }

    private float lowest(float x, float y) {
        return ground.heightAt(x, y) + height / 2;
    }
}
