// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.bullet;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.collision.shapes.CapsuleCollisionShape;
import com.jme3.bullet.objects.PhysicsRigidBody;
import com.jme3.math.Vector3f;
import org.skerry.region.physics.Vector3Fields;
import org.skerry.region.physics.Walker;

/** A walker and its capsule in Bullet. Every call into Bullet costs, so that what has not changed is not told. */
final class BulletBody {
    private static final float MASS = 80;
    /** Below this difference in metres the two places are the same. */
    private static final float SAME = 1e-3f;

    /** Square of the speed, in metres per second, at which a body that rested does so no more. */
    private static final float STIRRED = 4e-4f;

    /** Turns from one body to the next that never come round to the same direction. */
    private static final double GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5));

    private static final double ASIDE = 4;
    /** Keeps sums with it exact, so that a body that stands stays where it is to the last bit. */
    private static final float GRAIN = 1 / 256f;

    private final Walker walker;
    private final PhysicsRigidBody rigid;
    private final Vector3f place = new Vector3f();
    private final Vector3f velocity = new Vector3f();
    private final float asideX;
    private final float asideY;
    private float height;
    private boolean awake;

    /**
     * Its capsule stands a centimetre aside, each in another direction: those who arrive at one and the same place part
     * to all sides, instead of along the one line that Bullet takes for capsules within each other.
     *
     * @param number another one for each body
     */
    BulletBody(Walker walker, int number) {
        this.walker = walker;
        this.asideX = Math.round(ASIDE * Math.cos(number * GOLDEN_TURN)) * GRAIN;
        this.asideY = Math.round(ASIDE * Math.sin(number * GOLDEN_TURN)) * GRAIN;
        this.height = walker.height();
        this.rigid = new PhysicsRigidBody(capsule(height), MASS);
        rigid.setAngularFactor(0);
        rigid.setFriction(0);
        rigid.setRestitution(0);
        rigid.setDamping(0, 0);
        moveThere();
    }

    Walker walker() {
        return walker;
    }

    PhysicsRigidBody rigid() {
        return rigid;
    }

    /** Tells Bullet what the walker wants; false if it rests. */
    boolean push(float seconds) {
        if (!walker.prepare(seconds)) {
            if (awake) {
                awake = false;
                velocity.set(0, 0, 0);
                rigid.setLinearVelocity(velocity);
                rigid.setEnableSleep(true);
            }
            return false;
        }
        if (!awake) {
            awake = true;
            rigid.setEnableSleep(false);
        }
        if (height != walker.height()) {
            height = walker.height();
            rigid.setCollisionShape(capsule(height));
        }
        if (elsewhere()) {
            moveThere();
        }
        velocity.set(walker.velocityX(), walker.velocityY(), walker.velocityZ());
        rigid.setLinearVelocity(velocity);
        return true;
    }

    /** Tells the walker what Bullet has made of it. */
    void follow(Vector3Fields to, Vector3Fields speed, float seconds) {
        if (!awake) {
            if (!(rigid.getSquaredSpeed() > STIRRED)) {
                return;
            }
            walker.wake();
        }
        rigid.getPhysicsLocation(place);
        rigid.getLinearVelocity(velocity);
        to.set(place.x - asideX, place.y - asideY, place.z);
        speed.set(velocity.x, velocity.y, velocity.z);
        walker.settle(to, speed, seconds);
    }

    private boolean elsewhere() {
        return !(Math.abs(place.x - asideX - walker.x()) < SAME
                && Math.abs(place.y - asideY - walker.y()) < SAME
                && Math.abs(place.z - walker.z()) < SAME);
    }

    private void moveThere() {
        place.set(walker.x() + asideX, walker.y() + asideY, walker.z());
        rigid.setPhysicsLocation(place);
    }

    private static CapsuleCollisionShape capsule(float height) {
        var radius = Math.min(Walker.RADIUS, height / 2 - 0.01f);
        return new CapsuleCollisionShape(radius, height - 2 * radius, PhysicsSpace.AXIS_Z);
    }
}
