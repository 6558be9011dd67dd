// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.api.math.Vector3d;

/** Writes message bodies into a growing array. Not thread-safe; may be used again after {@link #reset}. */
public final class BodyWriter {
    private byte[] bytes;
    private int at;
    private int blocksLeft = Integer.MAX_VALUE;

    public BodyWriter(int capacity) {
        this.bytes = new byte[Math.max(capacity, 16)];
    }

    /** Forgets what was written and the limit of blocks. */
    public void reset() {
        at = 0;
        blocksLeft = Integer.MAX_VALUE;
    }

    /** From here on only this many blocks are written, as for a peer that left out the last ones. */
    public void limitBlocks(int count) {
        blocksLeft = count;
    }

    /** Whether the next block is to be written. */
    public boolean starts() {
        return blocksLeft-- > 0;
    }

    public int length() {
        return at;
    }

    /** The array behind, valid up to {@link #length} until the next write. */
    public byte[] array() {
        return bytes;
    }

    /** Makes this many bytes part of what is written, whatever is in them, and tells where in {@link #array} they begin. */
    public int reserve(int count) {
        var from = at;
        if (count > bytes.length - from) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, from + count));
        }
        at = from + count;
        return from;
    }

    /** A block that repeats, with its count byte. */
    public <T> void counted(List<T> blocks, BiConsumer<T, BodyWriter> block) {
        u8(blocks.size());
        repeated(blocks, block);
    }

    /** A block that is there a fixed number of times. */
    public <T> void repeated(List<T> blocks, BiConsumer<T, BodyWriter> block) {
        for (var one : blocks) {
            block.accept(one, this);
        }
    }

    /** The low eight bits. */
    public void u8(int value) {
        var from = reserve(1);
        bytes[from] = (byte) value;
    }

    public void s8(int value) {
        u8(value);
    }

    /** The low sixteen bits. */
    public void u16(int value) {
        var from = reserve(2);
        LittleEndian.int16(bytes, from, value);
    }

    public void s16(int value) {
        u16(value);
    }

    public void int32(int value) {
        var from = reserve(4);
        LittleEndian.int32(bytes, from, value);
    }

    public void int64(long value) {
        var from = reserve(8);
        LittleEndian.int64(bytes, from, value);
    }

    public void f32(float value) {
        int32(Float.floatToRawIntBits(value));
    }

    public void f64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    public void bool(boolean value) {
        u8(value ? 1 : 0);
    }

    public void id(UUID value) {
        int64(Long.reverseBytes(value.getMostSignificantBits()));
        int64(Long.reverseBytes(value.getLeastSignificantBits()));
    }

    public void v3(Vector3 value) {
        f32(value.x());
        f32(value.y());
        f32(value.z());
    }

    public void v3d(Vector3d value) {
        f64(value.x());
        f64(value.y());
        f64(value.z());
    }

    public void v4(Vector4 value) {
        f32(value.x());
        f32(value.y());
        f32(value.z());
        f32(value.w());
    }

    public void rotation(PackedRotation value) {
        f32(value.x());
        f32(value.y());
        f32(value.z());
    }

    /** Network order. */
    public void ipAddress(int value) {
        int32(Integer.reverseBytes(value));
    }

    /** Network order. */
    public void ipPort(int value) {
        u16(Short.reverseBytes((short) value));
    }

    public void variable1(Octets value) {
        u8(value.length());
        fixed(value);
    }

    public void variable2(Octets value) {
        u16(value.length());
        fixed(value);
    }

    /** The bytes without a length. */
    public void fixed(Octets value) {
        var from = reserve(value.length());
        value.copyTo(0, bytes, from, value.length());
    }
}
