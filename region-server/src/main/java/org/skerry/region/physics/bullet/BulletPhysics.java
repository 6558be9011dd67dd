// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.bullet;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.PhysicsSpace.BroadphaseType;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.Vector3Fields;
import org.skerry.region.physics.Walker;

/**
 * Bodies as capsules in Bullet, which lets them push and carry each other. The ground is no shape in Bullet: {@link
 * Walker} keeps to it (ADR 8 has the figures).
 *
 * <p>Bullet's world exists only while there are bodies, and is stepped only while one of them moves.
 */
public final class BulletPhysics implements PhysicsEngine {
    private static final int SOLVER_ROUNDS = 4;
    private static final float CEILING = 5000;

    private final List<BulletBody> bodies = new ArrayList<>();
    private final Vector3Fields to = new Vector3Fields();
    private final Vector3Fields speed = new Vector3Fields();
    private final Ground ground;
    private final float sizeX;
    private final float sizeY;
    private @Nullable PhysicsSpace space;
    private int groundSeen;
    private int added;

    /**
     * @param sizeX extent of the region to the east in metres
     * @param sizeY extent to the north
     */
    BulletPhysics(Ground ground, float sizeX, float sizeY) {
        this.ground = ground;
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.groundSeen = ground.changes();
    }

    @Override
    public CharacterBody addCharacter(Vector3 position, float height) {
        var walker = new Walker(ground, sizeX, sizeY, position, height);
        var body = new BulletBody(walker, added++);
        bodies.add(body);
        world().addCollisionObject(body.rigid());
        return walker;
    }

    @Override
    public void remove(CharacterBody gone) {
        var world = space;
        for (var i = 0; world != null && i < bodies.size(); i++) {
            if (bodies.get(i).walker() == gone) {
                world.removeCollisionObject(bodies.remove(i).rigid());
                break;
            }
        }
        if (world != null && bodies.isEmpty()) {
            world.destroy();
            space = null;
        }
    }

    @Override
    public void step(float seconds) {
        var world = space;
        if (world == null) {
            return;
        }
        if (groundSeen != ground.changes()) {
            groundSeen = ground.changes();
            bodies.forEach(body -> body.walker().wake());
        }
        var moving = false;
        for (var i = 0; i < bodies.size(); i++) {
            moving |= bodies.get(i).push(seconds);
        }
        if (moving) {
            world.update(seconds, 0, false, false, false);
            for (var i = 0; i < bodies.size(); i++) {
                bodies.get(i).follow(to, speed, seconds);
            }
        }
    }

    /** Made on the region's own thread, where it is used. */
    private PhysicsSpace world() {
        var known = space;
        if (known == null) {
            known = new PhysicsSpace(
                    new Vector3f(0, 0, -CEILING), new Vector3f(sizeX, sizeY, CEILING), BroadphaseType.DBVT);
            known.setGravity(new Vector3f(0, 0, 0));
            known.getSolverInfo().setNumIterations(SOLVER_ROUNDS);
            known.setForceUpdateAllAabbs(false);
            space = known;
        }
        return known;
    }
}
