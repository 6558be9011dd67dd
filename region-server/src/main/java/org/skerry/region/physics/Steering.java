// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import org.skerry.api.math.Vector3;

/**
 * What a walking body is asked to do.
 *
 * @param velocity wanted, metres per second; on foot the speed along the slope, and its upward part counts in flight
 *     only
 * @param flying whether it keeps itself in the air
 * @param jump whether it leaves the ground as soon as it stands
 */
public record Steering(Vector3 velocity, boolean flying, boolean jump) {
    public static final Steering STAND = new Steering(Vector3.ZERO, false, false);
}
