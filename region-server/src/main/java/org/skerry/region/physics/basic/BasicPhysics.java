// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.Vector3Fields;
import org.skerry.region.physics.Walker;

/**
 * Upright cylinders on the ground, pure Java: those that overlap are moved apart, each by half. Looks at neighbours
 * along the west-east line only, which is enough for tests and small regions.
 */
public final class BasicPhysics implements PhysicsEngine {
    private static final float WIDTH = 2 * Walker.RADIUS;
    /** One who is this far up another stands on that one's head. */
    private static final float HEAD = 0.5f;

    /** Who overlaps by less is left in peace. */
    private static final float SLACK = 0.005f;

    private static final float PART_SPEED = 3;

    private final List<Walker> walkers = new ArrayList<>();
    private final Vector3Fields to = new Vector3Fields();
    private final Vector3Fields speed = new Vector3Fields();
    private final Ground ground;
    private final float sizeX;
    private final float sizeY;
    private int groundSeen;

    /**
     * @param sizeX extent of the region to the east in metres
     * @param sizeY extent to the north
     */
    public BasicPhysics(Ground ground, float sizeX, float sizeY) {
        this.ground = ground;
        this.sizeX = sizeX;
        this.sizeY = sizeY;
        this.groundSeen = ground.changes();
    }

    @Override
    public CharacterBody addCharacter(Vector3 position, float height) {
        var walker = new Walker(ground, sizeX, sizeY, position, height);
        walkers.add(walker);
        return walker;
    }

    @Override
    public void remove(CharacterBody body) {
        walkers.removeIf(walker -> walker == body);
    }

    @Override
    public void step(float seconds) {
        if (groundSeen != ground.changes()) {
            groundSeen = ground.changes();
            walkers.forEach(Walker::wake);
        }
        var moving = false;
        for (var walker : walkers) {
            if (walker.prepare(seconds)) {
                moving = true;
                to.set(
                        walker.x() + walker.velocityX() * seconds,
                        walker.y() + walker.velocityY() * seconds,
                        walker.z() + walker.velocityZ() * seconds);
                speed.set(walker.velocityX(), walker.velocityY(), walker.velocityZ());
                walker.settle(to, speed, seconds);
            }
        }
        if (moving) {
            sortFromTheWest();
            part(seconds);
        }
    }

    /** The order changes little from step to step, which suits this sort. */
    private void sortFromTheWest() {
        for (var i = 1; i < walkers.size(); i++) {
            var walker = walkers.get(i);
            var at = i;
            while (at > 0 && walkers.get(at - 1).x() > walker.x()) {
                walkers.set(at, walkers.get(at - 1));
                at--;
            }
            walkers.set(at, walker);
        }
    }

    private void part(float seconds) {
        for (var i = 0; i < walkers.size(); i++) {
            var one = walkers.get(i);
            for (var j = i + 1; j < walkers.size() && walkers.get(j).x() - one.x() < WIDTH; j++) {
                part(one, walkers.get(j), seconds, j);
            }
        }
    }

    /** @param turn says which way those part who are at one place */
    private void part(Walker one, Walker other, float seconds, int turn) {
        var dx = other.x() - one.x();
        var dy = other.y() - one.y();
        var apart = (float) Math.hypot(dx, dy);
        var overlap = (one.height() + other.height()) / 2 - Math.abs(other.z() - one.z());
        if (apart > WIDTH - SLACK || overlap <= 0) {
            return;
        }
        if (overlap < HEAD) {
            carry(one.z() > other.z() ? one : other, overlap, seconds);
            return;
        }
        var eastward = apart > 0 ? dx / apart : (float) Math.cos(turn);
        var northward = apart > 0 ? dy / apart : (float) Math.sin(turn);
        var half = Math.min((WIDTH - apart) / 2, PART_SPEED * seconds);
        shove(one, -eastward * half, -northward * half, seconds);
        shove(other, eastward * half, northward * half, seconds);
    }

    private void carry(Walker upper, float overlap, float seconds) {
        upper.wake();
        to.set(upper.x(), upper.y(), upper.z() + overlap);
        speed.set(upper.velocityX(), upper.velocityY(), Math.max(0, upper.velocityZ()));
        upper.settle(to, speed, seconds);
    }

    private void shove(Walker walker, float eastward, float northward, float seconds) {
        walker.wake();
        to.set(walker.x() + eastward, walker.y() + northward, walker.z());
        speed.set(walker.velocityX(), walker.velocityY(), walker.velocityZ());
        walker.settle(to, speed, seconds);
    }
}
