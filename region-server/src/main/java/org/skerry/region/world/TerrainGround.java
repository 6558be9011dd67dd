// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.skerry.region.physics.Ground;
import org.skerry.region.terrain.Heightmap;

/** The region's terrain as bodies stand on it. */
record TerrainGround(Heightmap terrain) implements Ground {
    @Override
    public float heightAt(float x, float y) {
        return terrain.heightAt(x, y);
    }

    @Override
    public int changes() {
        return terrain.changes();
    }
}
