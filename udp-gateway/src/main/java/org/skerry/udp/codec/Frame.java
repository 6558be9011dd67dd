// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.MessageTypes;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * A received datagram taken apart in two steps: the header and the appended acks at once, the message when asked, so
 * that duplicates cost no decoding. A view of the array it was made from: use it before that changes.
 */
public final class Frame {
    /** The most a zero-coded message may expand to. */
    public static final int LARGEST_BODY = 16 * 1024;

    private static final int HEADER = 6;
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int bodyFrom;
    private final int bodyTo;
    private final int ackCount;

    private Frame(byte[] bytes, int bodyFrom, int bodyTo, int ackCount) {
        this.bytes = bytes;
        this.bodyFrom = bodyFrom;
        this.bodyTo = bodyTo;
        this.ackCount = ackCount;
    }

    /**
     * Takes the first {@code length} bytes apart.
     *
     * @throws CorruptedDatagramException if header, acks and at least one byte of message do not fit into them
     */
    public static Frame of(byte[] bytes, int length) {
        if (length <= HEADER) {
            throw CorruptedDatagramException.corrupted();
        }
        var from = HEADER + (bytes[5] & 0xFF);
        var to = length;
        var acks = 0;
        if ((bytes[0] & Flags.APPENDED_ACKS) != 0) {
            acks = bytes[length - 1] & 0xFF;
            to = length - 1 - acks * Integer.BYTES;
        }
        if (from >= to) {
            throw CorruptedDatagramException.corrupted();
        }
        return new Frame(bytes, from, to, acks);
    }

    public int flags() {
        return bytes[0] & 0xFF;
    }

    public boolean isReliable() {
        return (bytes[0] & Flags.RELIABLE) != 0;
    }

    public boolean isZerocoded() {
        return (bytes[0] & Flags.ZEROCODED) != 0;
    }

    public boolean isResent() {
        return (bytes[0] & Flags.RESENT) != 0;
    }

    /** The size of the whole datagram. */
    public int length() {
        return bodyTo + (hasAcks() ? ackCount * Integer.BYTES + 1 : 0);
    }

    private boolean hasAcks() {
        return (bytes[0] & Flags.APPENDED_ACKS) != 0;
    }

    /** Unsigned. */
    public int sequence() {
        return (int) BIG_INT.get(bytes, 1);
    }

    public int ackCount() {
        return ackCount;
    }

    /** Big-endian, other than in PacketAck. */
    public int ack(int index) {
        return (int) BIG_INT.get(bytes, bodyTo + index * Integer.BYTES);
    }

    /**
     * The message. Bytes behind its last block are no error, as newer peers may add blocks of their own.
     *
     * @param scratch at least {@link #LARGEST_BODY} bytes that zero-coding may use meanwhile
     * @throws CorruptedDatagramException if the bytes are no message
     */
    public Body body(byte[] scratch) {
        if (isZerocoded()) {
            var length = ZeroCoding.decode(bytes, bodyFrom, bodyTo, scratch);
            return message(scratch, 0, length);
        }
        return message(bytes, bodyFrom, bodyTo);
    }

    private static Body message(byte[] plain, int from, int to) {
        var forms = 0;
        while (forms < 3 && from + forms < to && plain[from + forms] == (byte) 0xFF) {
            forms++;
        }
        var frequency = switch (forms) {
            case 0 -> Frequency.HIGH;
            case 1 -> Frequency.MEDIUM;
            case 2 -> Frequency.LOW;
            default -> Frequency.FIXED;
        };
        var at = from + forms + (frequency == Frequency.LOW ? 2 : 1);
        if (at > to) {
            throw CorruptedDatagramException.corrupted();
        }
        var number = plain[at - 1] & 0xFF;
        if (frequency == Frequency.LOW) {
            number |= (plain[at - 2] & 0xFF) << 8;
        }
        var type = MessageTypes.find(frequency, number);
        if (type == null) {
            return new UnknownBody(frequency, number, Octets.owning(Arrays.copyOfRange(plain, at, to)));
        }
        var in = new BodyReader(plain, at, to);
        var message = type.codec().reader().apply(in);
        return new MessageBody(message, in.absentBlocks(), in.fixed(in.remaining()));
    }

    /** The bytes of the whole datagram. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, length());
    }

    /** Everything, independent of the array. */
    public Datagram datagram(byte[] scratch) {
        var acks = new ArrayList<Integer>(ackCount);
        for (var i = 0; i < ackCount; i++) {
            acks.add(ack(i));
        }
        var extra = Octets.owning(Arrays.copyOfRange(bytes, HEADER, bodyFrom));
        return new Datagram(flags(), sequence(), extra, body(scratch), acks);
    }
}
