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

    private static final float STIRRED = 1e-4f;

    private final Walker walker;
    private final PhysicsRigidBody rigid;
    private final Vector3f place = new Vector3f();
    private final Vector3f velocity = new Vector3f();
    private float height;
    private boolean awake;

    BulletBody(Walker walker) {
        this.walker = walker;
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
        to.set(place.x, place.y, place.z);
        speed.set(velocity.x, velocity.y, velocity.z);
        walker.settle(to, speed, seconds);
    }

    private boolean elsewhere() {
        return !(Math.abs(place.x - walker.x()) < SAME
                && Math.abs(place.y - walker.y()) < SAME
                && Math.abs(place.z - walker.z()) < SAME);
    }

    private void moveThere() {
        place.set(walker.x(), walker.y(), walker.z());
        rigid.setPhysicsLocation(place);
    }

    private static CapsuleCollisionShape capsule(float height) {
        var radius = Math.min(Walker.RADIUS, height / 2 - 0.01f);
        return new CapsuleCollisionShape(radius, height - 2 * radius, PhysicsSpace.AXIS_Z);
    }
}
