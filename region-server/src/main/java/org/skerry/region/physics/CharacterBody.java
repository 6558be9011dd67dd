// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.skerry.api.math.Vector3;

/** The body of someone who walks about. Positions are those of its middle. */
public interface CharacterBody {
    /** What it shall do from now on. */
    void steer(Steering steering);

    /** Puts it elsewhere at once, at rest; lifted out of the ground and drawn into the region where needed. */
    void place(Vector3 position);

    /** Changes its height and keeps its soles where they are. */
    void resize(float height);

    Vector3 position();

    /** Metres per second. */
    Vector3 velocity();

    float height();

    /** Whether it stands on something. */
    boolean onGround();
}
