// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;

/**
 * One body between the region's borders and on its ground: what it wants to do next, and where it may be. Engines ask
 * {@link #prepare} for a velocity, let bodies meet each other, and tell {@link #settle} what came of it.
 *
 * <p>The ground is asked for its height where the body stands, not met as a shape: a body on foot follows it exactly,
 * does not tremble on its edges and never falls through, however fast.
 */
public final class Walker implements CharacterBody {
    /** Half the width of a body in metres. */
    public static final float RADIUS = 0.3f;

    /** Metres per second squared, as captured falls show. */
    public static final float GRAVITY = 9.8f;

    private static final Vector3 FALLING = new Vector3(0, 0, -GRAVITY);
    private static final float FASTEST_FALL = 50;
    /** Metres per second; updates cannot tell of more. */
    private static final float FASTEST = 128;
    /** Lifts soles by 1.5 m. */
    private static final float JUMP_SPEED = 5.5f;

    /** Metres per second: how fast one sinks who does not fly. */
    static final float SINKING = 1.5f;

    /** Share of the difference to that speed which a second under water takes away. */
    private static final float DRAG = 4;

    private static final float CEILING = 4096;
    private static final float SHORTEST = 0.1f;
    private static final float TALLEST = 20;
    /** Soles follow ground that falls away by up to this much in a step. */
    private static final float STEP_DOWN = 0.4f;

    private static final float KERB = 0.05f;
    /** Share of the wanted change of speed that a second brings; captured walks and flights start and end with 6. */
    private static final float GRIP = 6;
    /** The same for one who falls. */
    private static final float SWAY = 2;

    private static final float STILL = 0.02f;
    private static final float TOUCH = 0.02f;
    /** Steps without a change after which a body rests. */
    private static final int SETTLED = 3;

    private final Land land;
    private Steering steering = Steering.STAND;
    private float height;
    private float x;
    private float y;
    private float z;
    private float vx;
    private float vy;
    private float vz;
    /** How the ground rises to the east and to the north here. */
    private float riseX;

    private float riseY;
    private boolean onGround;
    private boolean carried;
    private int quietSteps;
    private @Nullable Vector3 position;
    private @Nullable Vector3 velocity;
    private @Nullable Plane footing;

    /**
     * @param sizeX extent of the region to the east in metres
     * @param sizeY extent to the north
     */
    public Walker(Ground ground, float sizeX, float sizeY, Vector3 position, float height) {
        this.land = new Land(ground, sizeX, sizeY);
        this.height = sane(height, 1.9f);
        this.x = land.middleX();
        this.y = land.middleY();
        this.z = lowest(x, y);
        place(position);
    }

    @Override
    public void steer(Steering wanted) {
        var sound = sound(wanted);
        if (!sound.equals(steering)) {
            steering = sound;
            wake();
        }
    }

    @Override
    public void place(Vector3 where) {
        x = land.withinX(where.x(), x);
        y = land.withinY(where.y(), y);
        var lowest = lowest(x, y);
        z = Math.clamp(Float.isNaN(where.z()) ? z : where.z(), lowest, Math.max(lowest, CEILING));
        stop();
        onGround = z - lowest < TOUCH;
        carried = false;
        changed();
        wake();
    }

    @Override
    public void resize(float newHeight) {
        var sane = sane(newHeight, height);
        z += (sane - height) / 2;
        height = sane;
        changed();
        wake();
    }

    @Override
    public Vector3 position() {
        var known = position;
        if (known == null) {
            known = new Vector3(x, y, z);
            position = known;
        }
        return known;
    }

    @Override
    public Vector3 velocity() {
        var known = velocity;
        if (known == null) {
            known = vx == 0 && vy == 0 && vz == 0 ? Vector3.ZERO : new Vector3(vx, vy, vz);
            velocity = known;
        }
        return known;
    }

    @Override
    public Vector3 acceleration() {
        return onGround || steering.flying() || vz <= -FASTEST_FALL || inWater() ? Vector3.ZERO : FALLING;
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public boolean onGround() {
        return onGround;
    }

    @Override
    public Plane footing() {
        if (!onGround) {
            return Plane.NONE;
        }
        var known = footing;
        if (known == null) {
            var eastward = carried ? 0 : -riseX;
            var northward = carried ? 0 : -riseY;
            var length = (float) Math.sqrt(1 + eastward * eastward + northward * northward);
            var along = eastward * x + northward * y + z - height / 2;
            known = new Plane(eastward / length, northward / length, 1 / length, along / length);
            footing = known;
        }
        return known;
    }

    public float x() {
        return x;
    }

    public float y() {
        return y;
    }

    public float z() {
        return z;
    }

    public float velocityX() {
        return vx;
    }

    public float velocityY() {
        return vy;
    }

    public float velocityZ() {
        return vz;
    }

    /** Whether it stays as it is until something happens to it. */
    public boolean resting() {
        return quietSteps >= SETTLED;
    }

    /** Something has happened to it. */
    public void wake() {
        quietSteps = 0;
    }

    /** Chooses the velocity for the step to come; false if the body rests. */
    public boolean prepare(float seconds) {
        if (resting()) {
            return false;
        }
        if (steering.flying()) {
            approach(steering.velocity(), 1, true, Math.min(1, GRIP * seconds));
        } else if (!onGround) {
            approach(steering.velocity(), 1, false, Math.min(1, SWAY * seconds));
            vz = falling(seconds);
        } else if (steering.jump()) {
            approach(steering.velocity(), 1, false, Math.min(1, GRIP * seconds));
            vz = JUMP_SPEED;
            vz = falling(seconds);
            onGround = false;
        } else {
            onFoot(seconds);
        }
        return true;
    }

    /**
     * Takes what the step has come to, as far as the ground and the borders allow; what is no number is taken as not
     * having moved.
     */
    public void settle(Vector3Fields to, Vector3Fields speed, float seconds) {
        if (!to.isFinite() || !speed.isFinite()) {
            stop();
            changed();
            return;
        }
        var lands = vz < 0 && speed.z > vz + GRAVITY * seconds / 4;
        var fromX = x;
        var fromY = y;
        var fromZ = z;
        vx = speed.x;
        vy = speed.y;
        vz = speed.z;
        moveLevel(to);
        moveUpright(to.z, lands);
        if (onGround) {
            followSpeed(fromZ, seconds);
        } else if (!steering.flying()) {
            vz = falling(seconds);
        }
        var moved = Math.abs(x - fromX) + Math.abs(y - fromY) + Math.abs(z - fromZ);
        if (moved > 0) {
            changed();
        } else {
            velocity = null;
        }
        var quiet = moved < STILL * seconds && staysPut();
        if (quiet && vx * vx + vy * vy + vz * vz < STILL * STILL) {
            stop();
            quietSteps++;
        } else {
            quietSteps = 0;
        }
    }

    /**
     * The upward speed after half a step of falling. A step moves by the speed at its middle: so falls and jumps are
     * the parabolas that viewers reckon with. Water brakes a fall to a slow sinking.
     */
    private float falling(float seconds) {
        if (inWater()) {
            return vz + (-SINKING - vz) * Math.min(1, DRAG * seconds / 2);
        }
        return Math.max(-FASTEST_FALL, vz - GRAVITY * seconds / 2);
    }

    /** Whether more than half of it is under water, which carries most of its weight. */
    private boolean inWater() {
        return z < land.waterHeight();
    }

    private boolean staysPut() {
        return steering.velocity().equals(Vector3.ZERO)
                && !steering.jump()
                && (steering.flying() || (onGround && !carried && !tooSteep()));
    }

    private void onFoot(float seconds) {
        if (tooSteep()) {
            var steepness = riseX * riseX + riseY * riseY;
            var pull = GRAVITY * seconds / (1 + steepness);
            approach(steering.velocity(), 1, false, Math.min(1, SWAY * seconds));
            vx -= riseX * pull;
            vy -= riseY * pull;
        } else {
            approach(steering.velocity(), slowness(steering.velocity()), false, Math.min(1, GRIP * seconds));
        }
        keepOffWalls();
        var next = lowest(land.withinX(x + vx * seconds, x), land.withinY(y + vy * seconds, y));
        if (z - next < STEP_DOWN) {
            vz = (next - z) / seconds;
        } else {
            vz = 0;
            vz = falling(seconds);
            onGround = false;
        }
    }

    /** How much shorter the level part of a way along the slope is. */
    private float slowness(Vector3 wanted) {
        var level = Math.hypot(wanted.x(), wanted.y());
        if (level == 0) {
            return 1;
        }
        var rise = (riseX * wanted.x() + riseY * wanted.y()) / level;
        return (float) (1 / Math.sqrt(1 + rise * rise));
    }

    private void approach(Vector3 wanted, float scale, boolean upward, float share) {
        var dx = wanted.x() * scale - vx;
        var dy = wanted.y() * scale - vy;
        var dz = upward ? wanted.z() - vz : 0;
        var part = dx * dx + dy * dy + dz * dz < STILL * STILL ? 1 : share;
        vx += dx * part;
        vy += dy * part;
        vz += dz * part;
    }

    /** What would lead up a wall is turned along it. */
    private void keepOffWalls() {
        var speed = (float) Math.hypot(vx, vy);
        var soles = z - height / 2;
        if (speed < STILL || !land.wall(x, y, soles, vx / speed, vy / speed)) {
            return;
        }
        var upX = land.wallX(x, y, vx / speed, vy / speed);
        var upY = land.wallY(x, y, vx / speed, vy / speed);
        var steepness = upX * upX + upY * upY;
        var up = steepness > 0 ? Math.max(0, vx * upX + vy * upY) / steepness : 0;
        vx -= upX * up;
        vy -= upY * up;
        var left = (float) Math.hypot(vx, vy);
        if (left < STILL || steepness == 0 || land.wall(x, y, soles, vx / left, vy / left)) {
            vx = 0;
            vy = 0;
        }
    }

    private boolean tooSteep() {
        return !carried && riseX * riseX + riseY * riseY > Land.STEEPEST * Land.STEEPEST;
    }

    private void moveLevel(Vector3Fields to) {
        var nextX = land.withinX(to.x, x);
        var nextY = land.withinY(to.y, y);
        var way = (float) Math.hypot(nextX - x, nextY - y);
        if (way > 0
                && lowest(nextX, nextY) - Math.max(z, to.z)
                        > Land.STEEPEST * way + KERB + (onGround ? Land.CLIMB : 0)) {
            vx = 0;
            vy = 0;
            return;
        }
        vx = nextX == to.x ? vx : 0;
        vy = nextY == to.y ? vy : 0;
        x = nextX;
        y = nextY;
    }

    private void moveUpright(float toZ, boolean lands) {
        var lowest = lowest(x, y);
        z = Math.min(toZ, Math.max(lowest, CEILING));
        vz = z < toZ ? 0 : vz;
        var above = z - lowest;
        var follows = onGround && !steering.flying() && !carried && above < STEP_DOWN;
        carried = false;
        if (above <= 0 || follows) {
            z = lowest;
            vz = Math.max(0, vz);
            onGround = true;
        } else if (steering.flying()) {
            onGround = above < TOUCH;
        } else {
            carried = lands;
            onGround = lands;
        }
        if (onGround && !carried) {
            riseX = land.riseX(x, y);
            riseY = land.riseY(x, y);
        }
    }

    /** On foot the upward speed is that of the ground under it, as far as it is a slope and no step. */
    private void followSpeed(float fromZ, float seconds) {
        if (carried) {
            vz = 0;
        } else if (!steering.flying()) {
            var most = Land.STEEPEST * (float) Math.hypot(vx, vy);
            vz = Math.clamp((z - fromZ) / seconds, -most, most);
        }
    }

    private void stop() {
        vx = 0;
        vy = 0;
        vz = 0;
    }

    private void changed() {
        position = null;
        velocity = null;
        footing = null;
    }

    private float lowest(float atX, float atY) {
        return land.heightAt(atX, atY) + height / 2;
    }

    private static Steering sound(Steering wanted) {
        var speed = wanted.velocity().length();
        if (speed <= FASTEST) {
            return wanted;
        }
        var velocity = wanted.velocity().isFinite() ? wanted.velocity().times(FASTEST / speed) : Vector3.ZERO;
        return new Steering(velocity, wanted.flying(), wanted.jump());
    }

    private static float sane(float height, float ifNone) {
        return Float.isNaN(height) ? ifNone : Math.clamp(height, SHORTEST, TALLEST);
    }
}
