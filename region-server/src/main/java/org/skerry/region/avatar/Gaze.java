// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import org.skerry.api.math.Vector3;

/**
 * Where a viewer's camera is, as its AgentUpdate says.
 *
 * @param camera region-local metres
 * @param ahead direction of view, of length 1
 * @param left to the left of the picture
 * @param up to the top of the picture
 * @param drawDistance metres
 */
public record Gaze(Vector3 camera, Vector3 ahead, Vector3 left, Vector3 up, float drawDistance) {
    /** Not known yet: at the corner, looking east, seeing as far as viewers do by default. */
    public static final Gaze NONE =
            new Gaze(Vector3.ZERO, Vector3.UNIT_X, new Vector3(0, 1, 0), new Vector3(0, 0, 1), 128);

    boolean isFinite() {
        return camera.isFinite()
                && ahead.isFinite()
                && left.isFinite()
                && up.isFinite()
                && Float.isFinite(drawDistance)
                && drawDistance >= 0;
    }
}
