// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

/** Three numbers that are written over and over, so that a step makes no garbage. Belongs to one thread. */
public final class Vector3Fields {
    float x;
    float y;
    float z;

    public void set(float newX, float newY, float newZ) {
        x = newX;
        y = newY;
        z = newZ;
    }

    boolean isFinite() {
        return Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z);
    }
}
