// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.f32;

import org.skerry.api.binary.Octets;
import org.skerry.udp.wire.PackedRotation;

/**
 * Makes the ObjectData field of an ObjectUpdate, how one object is placed and moves, in full precision (lludp section
 * 9): the plane of an avatar, then position, velocity, acceleration, rotation and angular velocity, three f32 each. Of
 * something at the origin, unturned and at rest unless said otherwise. Used once.
 */
public final class Placement {
    private static final int AVATAR = 76;
    private static final int PRIM = 60;
    private static final int PLANE = 16;

    private final byte[] bytes;
    private final int placeAt;

    private Placement(int length, int placeAt) {
        this.bytes = new byte[length];
        this.placeAt = placeAt;
    }

    /** 76 bytes, on no plane. */
    public static Placement ofAvatar() {
        var placement = new Placement(AVATAR, PLANE);
        f32(placement.bytes, PLANE - 4, 1);
        return placement;
    }

    /** 60 bytes. */
    public static Placement ofPrim() {
        return new Placement(PRIM, 0);
    }

    /**
     * The plane an avatar stands on; 0, 0, 0, 1 says that there is none.
     *
     * @throws IllegalStateException for a prim
     */
    public Placement plane(float x, float y, float z, float w) {
        if (placeAt != PLANE) {
            throw new IllegalStateException("no plane in the placement of a prim");
        }
        f32(bytes, 0, x);
        f32(bytes, 4, y);
        f32(bytes, 8, z);
        f32(bytes, 12, w);
        return this;
    }

    /** Metres from the corner of the region, or of what the object is part of. */
    public Placement position(float x, float y, float z) {
        return three(0, x, y, z);
    }

    /** Metres per second. */
    public Placement velocity(float x, float y, float z) {
        return three(12, x, y, z);
    }

    /** Metres per second squared. */
    public Placement acceleration(float x, float y, float z) {
        return three(24, x, y, z);
    }

    public Placement rotation(PackedRotation rotation) {
        return three(36, rotation.x(), rotation.y(), rotation.z());
    }

    /** The axis times radians per second. */
    public Placement spin(float x, float y, float z) {
        return three(48, x, y, z);
    }

    private Placement three(int from, float x, float y, float z) {
        f32(bytes, placeAt + from, x);
        f32(bytes, placeAt + from + 4, y);
        f32(bytes, placeAt + from + 8, z);
        return this;
    }

    /** What was made; nothing may be changed after. */
    public Octets octets() {
        return Octets.owning(bytes);
    }
}
