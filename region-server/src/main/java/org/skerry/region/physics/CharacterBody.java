// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.skerry.api.math.Vector3;

/** The body of someone who walks about. Positions are those of its middle, region-local. Always finite. */
public interface CharacterBody {
    /** What it shall do from now on; one that asks for a speed that is no number is taken as standing still. */
    void steer(Steering steering);

    /**
     * Puts it elsewhere at once, at rest; lifted out of the ground and drawn into the region where needed. A coordinate
     * that is no number leaves that one as it was.
     */
    void place(Vector3 position);

    /** Changes its height in metres and keeps its soles where they are. */
    void resize(float height);

    Vector3 position();

    /** Metres per second. */
    Vector3 velocity();

    /** How the velocity changes as long as nothing is met: gravity in free fall, else nothing. Metres per second squared. */
    Vector3 acceleration();

    float height();

    /** Whether it stands on something. */
    boolean onGround();

    /** What it stands on, {@link Plane#NONE} in the air. */
    Plane footing();
}
