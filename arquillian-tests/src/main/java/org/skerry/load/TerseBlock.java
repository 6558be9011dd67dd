// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.skerry.api.binary.Octets;

/**
 * Reads local id and position out of a block of ImprovedTerseObjectUpdate (lludp section 10) without making anything;
 * one is used again and again. Also the position of a full update (section 9). For one thread.
 */
final class TerseBlock {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HAS_PLANE = 5;
    private static final int AFTER_FLAGS = 6;
    private static final int PLANE = 16;
    private static final int VECTOR = 12;
    private static final int LONGEST = AFTER_FLAGS + PLANE + VECTOR;

    private final byte[] bytes = new byte[LONGEST];
    private int at;

    /** Takes a terse block; false if it is too short to be one. */
    boolean takeTerse(Octets data) {
        var length = data.length();
        if (length <= HAS_PLANE) {
            return false;
        }
        at = data.at(HAS_PLANE) == 0 ? AFTER_FLAGS : AFTER_FLAGS + PLANE;
        return take(data, length);
    }

    /** Takes the placement in a full update, 60 bytes or 76 with a collision plane; false if it is another form. */
    boolean takeFull(Octets placement) {
        var length = placement.length();
        if (length != 60 && length != 76) {
            return false;
        }
        at = length - 60;
        return take(placement, length);
    }

    private boolean take(Octets data, int length) {
        if (length < at + VECTOR) {
            return false;
        }
        data.copyTo(0, bytes, 0, at + VECTOR);
        return true;
    }

    /** Of a terse block only. */
    int localId() {
        return (int) INT.get(bytes, 0);
    }

    float x() {
        return real(0);
    }

    float y() {
        return real(4);
    }

    float z() {
        return real(8);
    }

    private float real(int offset) {
        return Float.intBitsToFloat((int) INT.get(bytes, at + offset));
    }
}
