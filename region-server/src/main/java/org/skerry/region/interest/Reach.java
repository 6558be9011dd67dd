// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;

/**
 * Who is near enough to be told of. Wide, since a figure on the horizon is worth its few bytes, and wider for those who
 * are known already, so that nobody flickers at the border. Who only looks in from a neighbour region is told of all.
 */
final class Reach {
    private static final float ENTER_METRES = 256;
    private static final float LEAVE_METRES = 320;

    private Reach() {}

    static boolean enters(@Nullable Vector3 eyes, Avatar avatar) {
        return eyes == null || eyes.distanceTo(avatar.position()) <= ENTER_METRES;
    }

    static boolean leaves(@Nullable Vector3 eyes, Avatar avatar) {
        return eyes != null && eyes.distanceTo(avatar.position()) > LEAVE_METRES;
    }
}
