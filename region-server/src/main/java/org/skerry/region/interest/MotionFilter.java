// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.util.HashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;

/**
 * Remembers what observers were last told of each avatar's movement and says when that is no longer near enough. An
 * avatar that goes straight on is where an observer expects it, and needs no update.
 */
final class MotionFilter {
    private static final float POSITION_TOLERANCE = 0.05f;
    private static final float VELOCITY_TOLERANCE = 0.05f;
    private static final float ROTATION_TOLERANCE = 0.01f;
    /** Those who do not extrapolate are told at least this often. */
    private static final float LONGEST_SILENCE = 0.5f;

    private final Map<AgentId, Told> told = new HashMap<>();

    /** Whether to tell of the avatar now, which is then taken as done. */
    boolean tell(Avatar avatar, float seconds) {
        var before = told.get(avatar.id());
        if (before != null && !before.after(seconds).differs(avatar)) {
            told.put(avatar.id(), before.after(seconds));
            return false;
        }
        remember(avatar);
        return true;
    }

    void remember(Avatar avatar) {
        told.put(
                avatar.id(),
                new Told(avatar.position(), avatar.velocity(), avatar.acceleration(), avatar.rotation(), 0));
    }

    void forget(AgentId id) {
        told.remove(id);
    }

    private record Told(Vector3 expected, Vector3 velocity, Vector3 acceleration, Quaternion rotation, float age) {
        Told after(float seconds) {
            var later = velocity.plus(acceleration.times(seconds));
            var way = velocity.plus(later).times(seconds / 2);
            return new Told(expected.plus(way), later, acceleration, rotation, age + seconds);
        }

        boolean differs(Avatar avatar) {
            var moving = !velocity.equals(Vector3.ZERO);
            return (moving && age >= LONGEST_SILENCE)
                    || !acceleration.equals(avatar.acceleration())
                    || velocity.distanceTo(avatar.velocity()) > VELOCITY_TOLERANCE
                    || (!avatar.velocity().equals(velocity) && avatar.velocity().equals(Vector3.ZERO))
                    || expected.distanceTo(avatar.position()) > POSITION_TOLERANCE
                    || turned(avatar.rotation());
        }

        private boolean turned(Quaternion now) {
            var same =
                    rotation.x() * now.x() + rotation.y() * now.y() + rotation.z() * now.z() + rotation.w() * now.w();
            return 1 - Math.abs(same) > ROTATION_TOLERANCE * ROTATION_TOLERANCE;
        }
    }
}
