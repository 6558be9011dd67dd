// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.interest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.region.physics.Plane;

/** Writes the little-endian insides of object updates. */
final class WireBytes {
    private static final int STEPS = 65_535;
    private final ByteBuffer buffer;

    WireBytes(int size) {
        buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    WireBytes u8(int value) {
        buffer.put((byte) value);
        return this;
    }

    WireBytes u32(int value) {
        buffer.putInt(value);
        return this;
    }

    WireBytes f32(float value) {
        buffer.putFloat(value);
        return this;
    }

    WireBytes vector(Vector3 value) {
        return f32(value.x()).f32(value.y()).f32(value.z());
    }

    /** The plane under an avatar's soles: 0, 0, 0, 1 says that there is none. */
    WireBytes plane(Plane value) {
        return f32(value.x()).f32(value.y()).f32(value.z()).f32(value.distance());
    }

    /** Three components, each as a 16 bit share of the range from -range to range, cut off (lludp section 10). */
    WireBytes quantised(Vector3 value, float range) {
        return quantised(value.x(), range).quantised(value.y(), range).quantised(value.z(), range);
    }

    WireBytes quantised(Quaternion value) {
        return quantised(value.x(), 1)
                .quantised(value.y(), 1)
                .quantised(value.z(), 1)
                .quantised(value.w(), 1);
    }

    Octets octets() {
        if (buffer.hasRemaining()) {
            throw new IllegalStateException(buffer.remaining() + " bytes missing");
        }
        return Octets.owning(buffer.array());
    }

    private WireBytes quantised(float value, float range) {
        var share = (Math.clamp(value, -range, range) + range) / (2 * range);
        buffer.putShort((short) (share * STEPS));
        return this;
    }
}
