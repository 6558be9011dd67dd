// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message.direct;

import static org.skerry.udp.wire.LittleEndian.f32;
import static org.skerry.udp.wire.LittleEndian.int16;
import static org.skerry.udp.wire.LittleEndian.int32;

import java.util.Arrays;
import java.util.Objects;
import org.skerry.api.binary.Octets;

/**
 * Writes one block of an ImprovedTerseObjectUpdate, the motion of one object, straight into an array: made once per
 * change and sent to all who see it. {@link #avatar} and {@link #prim} write a whole block of something at rest, the
 * others change it at its places in any order. One instance writes any number of blocks. Not thread-safe.
 *
 * <p>Layout (lludp section 10): length of the data u8; data: local id u32, state u8, whether there is a collision plane
 * u8, the plane 4 f32 if so, position 3 f32, velocity, acceleration 3 u16, rotation 4 u16, angular velocity 3 u16;
 * length of the texture entry u16, which is 0 here.
 */
public final class TerseBlock {
    /** Bytes of a block with a collision plane, as avatars always have it. */
    public static final int AVATAR = 63;

    /** Bytes of a block without one. */
    public static final int PRIM = 47;

    private static final int DATA = 1;
    private static final int ENTRY_LENGTH = 2;
    private static final int PLANE = DATA + 6;
    private static final int PLANE_LENGTH = 16;
    private static final int VELOCITY = 12;
    private static final int ACCELERATION = 18;
    private static final int ROTATION = 24;
    private static final int SPIN = 32;

    private byte[] target = {};
    private int start;
    private int placeAt;
    private int end;

    /**
     * Begins a block of {@link #AVATAR} bytes: at the origin, unturned, at rest, on no plane.
     *
     * @throws IndexOutOfBoundsException if it does not fit
     */
    public TerseBlock avatar(byte[] target, int at, int localId, int state) {
        begin(target, at, AVATAR, localId, state);
        placeAt = at + PLANE + PLANE_LENGTH;
        target[at + PLANE - 1] = 1;
        plane(0, 0, 0, 1);
        return atRest();
    }

    /**
     * Begins a block of {@link #PRIM} bytes: at the origin, unturned, at rest.
     *
     * @throws IndexOutOfBoundsException if it does not fit
     */
    public TerseBlock prim(byte[] target, int at, int localId, int state) {
        begin(target, at, PRIM, localId, state);
        placeAt = at + PLANE;
        target[at + PLANE - 1] = 0;
        return atRest();
    }

    private void begin(byte[] target, int at, int length, int localId, int state) {
        Objects.checkFromIndexSize(at, length, target.length);
        this.target = target;
        this.start = at;
        this.end = at + length;
        target[at] = (byte) (length - DATA - ENTRY_LENGTH);
        int32(target, at + DATA, localId);
        target[at + DATA + 4] = (byte) state;
        int16(target, end - ENTRY_LENGTH, 0);
    }

    private TerseBlock atRest() {
        return position(0, 0, 0)
                .velocity(0, 0, 0)
                .acceleration(0, 0, 0)
                .rotation(0, 0, 0, 1)
                .spin(0, 0, 0);
    }

    /**
     * The plane an avatar stands on; 0, 0, 0, 1 says that there is none.
     *
     * @throws IllegalStateException for a prim
     */
    public TerseBlock plane(float x, float y, float z, float w) {
        if (placeAt - start != PLANE + PLANE_LENGTH) {
            throw new IllegalStateException("no plane in the block of a prim");
        }
        f32(target, start + PLANE, x);
        f32(target, start + PLANE + 4, y);
        f32(target, start + PLANE + 8, z);
        f32(target, start + PLANE + 12, w);
        return this;
    }

    /** Metres from the corner of the region, or of what the object is part of. */
    public TerseBlock position(float x, float y, float z) {
        f32(target, placeAt, x);
        f32(target, placeAt + 4, y);
        f32(target, placeAt + 8, z);
        return this;
    }

    /** Metres per second, up to 128 each way. */
    public TerseBlock velocity(float x, float y, float z) {
        return three(placeAt + VELOCITY, Quantised.VELOCITY, x, y, z);
    }

    /** Metres per second squared, up to 64 each way. */
    public TerseBlock acceleration(float x, float y, float z) {
        return three(placeAt + ACCELERATION, Quantised.ACCELERATION, x, y, z);
    }

    /** A unit quaternion. */
    public TerseBlock rotation(float x, float y, float z, float w) {
        int16(target, placeAt + ROTATION + 6, Quantised.bits(w, Quantised.ROTATION));
        return three(placeAt + ROTATION, Quantised.ROTATION, x, y, z);
    }

    /** The axis times radians per second, up to 64 each way. */
    public TerseBlock spin(float x, float y, float z) {
        return three(placeAt + SPIN, Quantised.SPIN, x, y, z);
    }

    private TerseBlock three(int at, float range, float x, float y, float z) {
        int16(target, at, Quantised.bits(x, range));
        int16(target, at + 2, Quantised.bits(y, range));
        int16(target, at + 4, Quantised.bits(z, range));
        return this;
    }

    /** Where the block ends in the array. */
    public int end() {
        return end;
    }

    /** The data without the two lengths, as the record of the message wants it. */
    public Octets data() {
        return Octets.owning(Arrays.copyOfRange(target, start + DATA, end - ENTRY_LENGTH));
    }
}
