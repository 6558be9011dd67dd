// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageType;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.BodyWriter;

/** Writes datagrams. Holds buffers between calls, so one per thread. */
public final class DatagramWriter {
    private static final int HEADER = 6;
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final BodyWriter body = new BodyWriter(2048);
    private byte[] coded = new byte[ZeroCoding.roomFor(2048)];

    /** Encodes a message: zero-coded when the type usually is, unless that makes it longer. */
    EncodedMessage encode(Message message, Category category) {
        var type = message.type();
        body.reset();
        writeNumber(type.frequency(), type.number());
        type.write(message, body);
        var plain = body.array();
        var length = body.length();
        if (type.zerocoded()) {
            var codedLength = zerocode(plain, length);
            if (codedLength <= length) {
                return new EncodedMessage(type, category, true, Arrays.copyOf(coded, codedLength));
            }
        }
        return new EncodedMessage(type, category, false, Arrays.copyOf(plain, length));
    }

    /** Zero-codes into {@link #coded} and tells the length: in one go, for to ask for the length first takes as long. */
    private int zerocode(byte[] plain, int length) {
        var room = ZeroCoding.roomFor(length);
        if (coded.length < room) {
            coded = new byte[Math.max(room, 2 * coded.length)];
        }
        return ZeroCoding.encode(plain, 0, length, coded, 0);
    }

    /** A datagram with the sequence number still 0, see {@link #number}. */
    public byte[] write(Message message, boolean reliable) {
        var encoded = encode(message, Category.UNTHROTTLED);
        return encoded.datagram(encoded.flags() | (reliable ? Flags.RELIABLE : 0), 0);
    }

    /** Sets the sequence number of a written datagram. */
    public static void number(byte[] datagram, int sequence) {
        BIG_INT.set(datagram, 1, sequence);
    }

    /** The bytes of a datagram exactly as its parts say: flags are obeyed, absent blocks left out. */
    public byte[] write(Datagram datagram) {
        body.reset();
        writeBody(datagram.body());
        var extra = datagram.extra().length();
        var plain = body.array();
        var length = body.length();
        if ((datagram.flags() & Flags.ZEROCODED) != 0) {
            length = zerocode(plain, length);
            plain = coded;
        }
        var withAcks = (datagram.flags() & Flags.APPENDED_ACKS) != 0;
        var acks = datagram.acks();
        var bytes = new byte[HEADER + extra + length + (withAcks ? acks.size() * Integer.BYTES + 1 : 0)];
        bytes[0] = (byte) datagram.flags();
        number(bytes, datagram.sequence());
        bytes[5] = (byte) extra;
        datagram.extra().copyTo(0, bytes, HEADER, extra);
        var at = HEADER + extra;
        System.arraycopy(plain, 0, bytes, at, length);
        at += length;
        if (withAcks) {
            for (var ack : acks) {
                BIG_INT.set(bytes, at, (int) ack);
                at += Integer.BYTES;
            }
            bytes[at] = (byte) acks.size();
        }
        return bytes;
    }

    private void writeBody(Body what) {
        switch (what) {
            case MessageBody(var message, var absent, var leftover) -> {
                MessageType type = message.type();
                writeNumber(type.frequency(), type.number());
                if (absent == 0) {
                    type.write(message, body);
                } else {
                    body.limitBlocks(type.blocks() - absent);
                    message.writeTo(body);
                }
                body.fixed(leftover);
            }
            case UnknownBody(var frequency, var number, var bytes) -> {
                writeNumber(frequency, number);
                body.fixed(bytes);
            }
        }
    }

    private void writeNumber(Frequency frequency, int number) {
        switch (frequency) {
            case HIGH -> body.u8(number);
            case MEDIUM -> {
                body.u8(0xFF);
                body.u8(number);
            }
            case LOW -> {
                body.u16(0xFFFF);
                body.u8(number >> 8);
                body.u8(number);
            }
            case FIXED -> {
                body.u16(0xFFFF);
                body.u8(0xFF);
                body.u8(number);
            }
        }
    }
}
