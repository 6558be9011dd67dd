// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineContract;

class BasicPhysicsTest implements PhysicsEngineContract {
    @Override
    public PhysicsEngine engine(Ground ground, float size) {
        return new BasicPhysicsProvider().create(ground, size, size);
    }
}
