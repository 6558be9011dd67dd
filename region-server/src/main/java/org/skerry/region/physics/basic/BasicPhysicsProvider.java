// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import java.util.Optional;
import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineProvider;

/** {@code physics.engine=basic}: runs everywhere. */
public final class BasicPhysicsProvider implements PhysicsEngineProvider {
    @Override
    public String name() {
        return "basic";
    }

    @Override
    public Optional<String> prepare() {
        return Optional.empty();
    }

    @Override
    public PhysicsEngine create(Ground ground, float sizeX, float sizeY) {
        return new BasicPhysics(ground, sizeX, sizeY);
    }
}
