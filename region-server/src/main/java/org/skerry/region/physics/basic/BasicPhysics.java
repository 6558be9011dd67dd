// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.CharacterBody;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;

/** Capsules on a height field, pure Java. Bodies pass through each other. */
public final class BasicPhysics implements PhysicsEngine {
    private final List<BasicCharacter> characters = new ArrayList<>();
    private final Ground ground;
    private final float sizeX;
    private final float sizeY;

    /**
     * @param sizeX extent of the region to the east in metres
     * @param sizeY extent to the north
     */
    public BasicPhysics(Ground ground, float sizeX, float sizeY) {
        this.ground = ground;
        this.sizeX = sizeX;
        this.sizeY = sizeY;
    }

    @Override
    public CharacterBody addCharacter(Vector3 position, float height) {
        var character = new BasicCharacter(ground, sizeX, sizeY, height);
        character.place(position);
        characters.add(character);
        return character;
    }

    @Override
    public void remove(CharacterBody body) {
        characters.removeIf(character -> character == body);
    }

    @Override
    public void step(float seconds) {
        for (var character : characters) {
            character.step(seconds);
        }
    }
}
