// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.skerry.api.math.Vector3;

/** Moves the bodies of one region. Belongs to the region's thread, and so do its bodies. */
public interface PhysicsEngine {
    /**
     * Adds an upright body that walks, flies and falls.
     *
     * @param position of its middle; lifted out of the ground and drawn into the region where needed
     * @param height from sole to crown in metres
     */
    CharacterBody addCharacter(Vector3 position, float height);

    /** Takes a body off; one that is not here does not matter. */
    void remove(CharacterBody body);

    /** Moves everything on by this time. Costs nothing while all rest, and makes no garbage to speak of. */
    void step(float seconds);

    /** How often it had to be saved from an exception; engines that are not guarded cannot tell. */
    default long failures() {
        return 0;
    }
}
