// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Vector3;
import org.skerry.api.math.Vector3d;

/**
 * Reads a message body. Every method throws {@link CorruptedDatagramException} when the bytes end too early. A body may
 * end before a block, never inside one: {@link #starts} tells and counts the blocks left out. Not thread-safe.
 */
public final class BodyReader {
    private byte[] bytes = {};
    private int end;
    private int at;
    private int blocks;
    private int absent;

    /** With nothing to read until {@link #reset}. */
    public BodyReader() {}

    /** As {@link #reset} of a new one. */
    public BodyReader(byte[] bytes, int from, int to) {
        reset(bytes, from, to);
    }

    /** Reads from {@code from} up to, not including, {@code to} next; the bytes must not change meanwhile. */
    public void reset(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.blocks = 0;
        this.absent = 0;
    }

    /** Whether the next block is there. The first one of a message has to be. */
    public boolean starts() {
        if (at < end) {
            blocks++;
            return true;
        }
        if (blocks == 0) {
            throw CorruptedDatagramException.of(Corruption.BODY);
        }
        absent++;
        return false;
    }

    /** How many blocks were found missing at the end. */
    public int absentBlocks() {
        return absent;
    }

    public int remaining() {
        return end - at;
    }

    /** The array that is read from; for those who read at the places that {@link #take} tells. */
    public byte[] array() {
        return bytes;
    }

    /** Passes over this many bytes, which are there then, and tells where they begin. */
    public int take(int count) {
        var from = at;
        if (count > end - from) {
            throw CorruptedDatagramException.of(Corruption.BODY);
        }
        at = from + count;
        return from;
    }

    /** A block that repeats, after its count byte; {@code least} is the smallest size one can have. */
    public <T> List<T> counted(int least, Function<BodyReader, T> block) {
        return repeated(u8(), least, block);
    }

    /** A block that is there a fixed number of times. */
    public <T> List<T> repeated(int count, int least, Function<BodyReader, T> block) {
        if ((long) count * least > remaining()) {
            throw CorruptedDatagramException.of(Corruption.COUNT);
        }
        @SuppressWarnings("unchecked") // only ever seen as elements of the list
        var all = (T[]) new Object[count];
        for (var i = 0; i < count; i++) {
            all[i] = block.apply(this);
        }
        return Blocks.owning(all);
    }

    public int u8() {
        return bytes[take(1)] & 0xFF;
    }

    public int s8() {
        return bytes[take(1)];
    }

    public int u16() {
        return LittleEndian.int16(bytes, take(2)) & 0xFFFF;
    }

    public int s16() {
        return LittleEndian.int16(bytes, take(2));
    }

    /** 32 bits, signed or not: the same bits in an int. */
    public int int32() {
        return LittleEndian.int32(bytes, take(4));
    }

    /** 64 bits, signed or not. */
    public long int64() {
        return LittleEndian.int64(bytes, take(8));
    }

    public float f32() {
        return Float.intBitsToFloat(int32());
    }

    public double f64() {
        return Double.longBitsToDouble(int64());
    }

    /** Any byte but 0 is true. */
    public boolean bool() {
        return u8() != 0;
    }

    public UUID id() {
        return LittleEndian.id(bytes, take(16));
    }

    public Vector3 v3() {
        return new Vector3(f32(), f32(), f32());
    }

    public Vector3d v3d() {
        return new Vector3d(f64(), f64(), f64());
    }

    public Vector4 v4() {
        return new Vector4(f32(), f32(), f32(), f32());
    }

    public PackedRotation rotation() {
        return new PackedRotation(f32(), f32(), f32());
    }

    /** An IPv4 address, a.b.c.d as 0xAABBCCDD: big-endian although all else is little. */
    public int ipAddress() {
        return Integer.reverseBytes(int32());
    }

    /** A port, big-endian too. */
    public int ipPort() {
        return Short.toUnsignedInt(Short.reverseBytes(LittleEndian.int16(bytes, take(2))));
    }

    public Octets variable1() {
        return fixed(u8());
    }

    public Octets variable2() {
        return fixed(u16());
    }

    public Octets fixed(int length) {
        var from = take(length);
        return Octets.owning(Arrays.copyOfRange(bytes, from, from + length));
    }
}
