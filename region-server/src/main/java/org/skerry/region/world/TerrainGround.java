// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.skerry.region.physics.Ground;
import org.skerry.region.terrain.Heightmap;

/** The region's terrain as bodies stand on it, and the water above it. Region's thread. */
final class TerrainGround implements Ground {
    private final Heightmap terrain;
    private float waterHeight;
    private int waterChanges;

    /** @param waterHeight metres */
    TerrainGround(Heightmap terrain, float waterHeight) {
        this.terrain = terrain;
        this.waterHeight = waterHeight;
    }

    void waterHeight(float metres) {
        waterHeight = metres;
        waterChanges++;
    }

    @Override
    public float heightAt(float x, float y) {
        return terrain.heightAt(x, y);
    }

    @Override
    public float waterHeight() {
        return waterHeight;
    }

    @Override
    public int changes() {
        return terrain.changes() + waterChanges;
    }
}
