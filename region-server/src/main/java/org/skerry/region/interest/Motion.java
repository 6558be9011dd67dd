// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import org.jspecify.annotations.Nullable;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Avatar;
import org.skerry.udp.circuit.EncodedBlock;

/**
 * How one avatar moves, as observers are told: each change has a number, by which it is seen who has heard of it, and
 * is encoded once for all. Region's thread.
 */
final class Motion {
    private static final float POSITION_TOLERANCE = 0.01f;
    private static final float ROTATION_TOLERANCE = 0.01f;

    /**
     * Updates may get lost. While something moves the next one mends that; where it came to rest is said again after so
     * many seconds.
     */
    private static final float[] REPEAT_AFTER = {0.5f, 2};

    private final Avatar avatar;
    private final int slot;
    private Vector3 position;
    private Vector3 velocity;
    private Quaternion rotation;
    private int version = 1;
    private int changedAt;
    private int repeats = REPEAT_AFTER.length;
    private float restSeconds;
    private @Nullable EncodedBlock block;

    Motion(Avatar avatar, int slot) {
        this.avatar = avatar;
        this.slot = slot;
        this.position = avatar.position();
        this.velocity = avatar.velocity();
        this.rotation = avatar.rotation();
    }

    Avatar avatar() {
        return avatar;
    }

    /** Its place in the lists of observers. */
    int slot() {
        return slot;
    }

    /** Grows with each change. */
    int version() {
        return version;
    }

    /** Region-local metres, as of the last {@link #advance}. */
    Vector3 position() {
        return position;
    }

    /**
     * Looks at the avatar.
     *
     * @param round counts the calls
     * @param seconds since the last one
     * @return rounds since the last change
     */
    int advance(int round, float seconds) {
        if (isMoving()) {
            restSeconds = 0;
            repeats = 0;
            changed(round);
        } else {
            restSeconds += seconds;
            if (repeats < REPEAT_AFTER.length && restSeconds >= REPEAT_AFTER[repeats]) {
                repeats++;
                changed(round);
            }
        }
        return round - changedAt;
    }

    private void changed(int round) {
        position = avatar.position();
        velocity = avatar.velocity();
        rotation = avatar.rotation();
        changedAt = round;
        version++;
        block = null;
    }

    private boolean isMoving() {
        var now = avatar.velocity();
        return !now.equals(Vector3.ZERO)
                || !now.equals(velocity)
                || position.distanceTo(avatar.position()) > POSITION_TOLERANCE
                || turned(avatar.rotation());
    }

    private boolean turned(Quaternion now) {
        var same = rotation.x() * now.x() + rotation.y() * now.y() + rotation.z() * now.z() + rotation.w() * now.w();
        return 1 - Math.abs(same) > ROTATION_TOLERANCE * ROTATION_TOLERANCE;
    }

    /** What is told of it now. */
    EncodedBlock block() {
        var made = block;
        if (made == null) {
            made = AvatarMessages.motion(avatar);
            block = made;
        }
        return made;
    }
}
