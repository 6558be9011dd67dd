// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;

/** The protocol's values at places of an array that the caller knows to be long enough. */
public final class LittleEndian {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    public static short int16(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at);
    }

    public static int int32(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    public static long int64(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    public static float f32(byte[] bytes, int at) {
        return Float.intBitsToFloat(int32(bytes, at));
    }

    /** The bytes of an id stand as they are written in its text. */
    public static UUID id(byte[] bytes, int at) {
        return new UUID(Long.reverseBytes(int64(bytes, at)), Long.reverseBytes(int64(bytes, at + 8)));
    }

    public static Vector3 v3(byte[] bytes, int at) {
        return new Vector3(f32(bytes, at), f32(bytes, at + 4), f32(bytes, at + 8));
    }

    public static PackedRotation rotation(byte[] bytes, int at) {
        return new PackedRotation(f32(bytes, at), f32(bytes, at + 4), f32(bytes, at + 8));
    }

    /** The low sixteen bits. */
    public static void int16(byte[] bytes, int at, int value) {
        SHORT.set(bytes, at, (short) value);
    }

    public static void int32(byte[] bytes, int at, int value) {
        INT.set(bytes, at, value);
    }

    public static void int64(byte[] bytes, int at, long value) {
        LONG.set(bytes, at, value);
    }

    public static void f32(byte[] bytes, int at, float value) {
        int32(bytes, at, Float.floatToRawIntBits(value));
    }

    public static void id(byte[] bytes, int at, UUID value) {
        int64(bytes, at, Long.reverseBytes(value.getMostSignificantBits()));
        int64(bytes, at + 8, Long.reverseBytes(value.getLeastSignificantBits()));
    }

    public static void v3(byte[] bytes, int at, Vector3 value) {
        f32(bytes, at, value.x());
        f32(bytes, at + 4, value.y());
        f32(bytes, at + 8, value.z());
    }

    /** One byte of length and the bytes; returns where they end. */
    public static int variable1(byte[] bytes, int at, Octets value) {
        bytes[at] = (byte) value.length();
        value.copyTo(0, bytes, at + 1, value.length());
        return at + 1 + value.length();
    }

    /** Two bytes of length and the bytes; returns where they end. */
    public static int variable2(byte[] bytes, int at, Octets value) {
        int16(bytes, at, value.length());
        value.copyTo(0, bytes, at + 2, value.length());
        return at + 2 + value.length();
    }
}
