// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.bullet;

import java.util.Optional;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineProvider;

/** {@code physics.engine=bullet}. */
public final class BulletPhysicsProvider implements PhysicsEngineProvider {
    @Override
    public String name() {
        return "bullet";
    }

    @Override
    public Optional<String> prepare() {
        return BulletLibrary.load();
    }

    @Override
    public PhysicsEngine create(Ground ground, float sizeX, float sizeY) {
        return new BulletPhysics(ground, sizeX, sizeY);
    }
}
