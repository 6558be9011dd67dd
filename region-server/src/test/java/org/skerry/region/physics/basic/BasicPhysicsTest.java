// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.basic;

import org.skerry.region.physics.Ground;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.physics.PhysicsEngineContract;
import org.skerry.region.physics.WaterContract;

class BasicPhysicsTest implements PhysicsEngineContract, WaterContract {
    @Override
    public PhysicsEngine engine(Ground ground, float size) {
        return new BasicPhysicsProvider().create(ground, size, size);
    }
}
