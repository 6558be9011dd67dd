// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.Gaze;

/**
 * From where an observer sees, and how far. As far as its viewer draws, but never so near that a figure on the horizon is
 * missing, which is worth its few bytes; and farther for those it knows already, so that nobody flickers at the border.
 * Who only looks in from a neighbour region sees all, from afar.
 */
final class View {
    private static final float LEAST_METRES = 256;
    private static final float MOST_METRES = 1024;
    private static final float LEAVE_FACTOR = 1.25f;

    private final @Nullable Vector3 body;
    private final Gaze gaze;
    private final boolean looks;
    private final float metres;

    private View(@Nullable Vector3 body, Gaze gaze) {
        this.body = body;
        this.gaze = gaze;
        this.looks = !gaze.equals(Gaze.NONE);
        this.metres = Math.clamp(gaze.drawDistance(), LEAST_METRES, MOST_METRES);
    }

    /** Of the avatar of an observer, if it has one here. */
    static View of(Optional<Avatar> avatar) {
        return avatar.map(there -> new View(there.position(), there.gaze())).orElseGet(() -> new View(null, Gaze.NONE));
    }

    /** How far something is from the body, squared. */
    float metresSquared(Vector3 place) {
        var from = body;
        if (from == null) {
            return Float.MAX_VALUE;
        }
        var x = place.x() - from.x();
        var y = place.y() - from.y();
        var z = place.z() - from.z();
        return x * x + y * y + z * z;
    }

    /** Whether something is behind the camera. */
    boolean isBehind(Vector3 place) {
        if (!looks) {
            return false;
        }
        var camera = gaze.camera();
        var ahead = gaze.ahead();
        return (place.x() - camera.x()) * ahead.x()
                        + (place.y() - camera.y()) * ahead.y()
                        + (place.z() - camera.z()) * ahead.z()
                < 0;
    }

    boolean enters(Avatar avatar) {
        return body == null || metresSquared(avatar.position()) <= metres * metres;
    }

    boolean leaves(Avatar avatar) {
        return body != null && metresSquared(avatar.position()) > metres * metres * LEAVE_FACTOR * LEAVE_FACTOR;
    }
}
