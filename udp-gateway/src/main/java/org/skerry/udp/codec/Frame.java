// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageType;
import org.skerry.udp.message.MessageTypes;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;

/**
 * A received datagram taken apart in two steps: the header and the appended acks at once, the message when asked, so
 * that duplicates cost no decoding. A view of the array it was pointed at: use it before that changes. One instance
 * serves any number of datagrams one after the other and then allocates nothing but the messages. Not thread-safe.
 */
public final class Frame {
    /** The most a zero-coded message may expand to. */
    public static final int LARGEST_BODY = 16 * 1024;

    private static final int HEADER = 6;
    private static final byte[] NONE = new byte[HEADER];
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final BodyReader reader = new BodyReader();
    private byte @Nullable [] scratch;
    private byte[] bytes = NONE;
    private int bodyFrom;
    private int bodyTo;
    private int ackCount;
    private Frequency frequency = Frequency.HIGH;
    private int number;

    /** Of nothing until {@link #read}. */
    public Frame() {}

    /** Of nothing until {@link #read}; a zero-coded message may expand to the length of {@code scratch}, and does so there. */
    public Frame(byte[] scratch) {
        this.scratch = scratch;
    }

    /**
     * A new frame of the first {@code length} bytes, as {@link #read}; for tools and tests, who need not hurry.
     *
     * @throws CorruptedDatagramException as {@link #read}
     */
    public static Frame of(byte[] bytes, int length) {
        return new Frame().read(bytes, length);
    }

    /**
     * Takes the first {@code length} bytes apart; what this frame was of before is forgotten.
     *
     * @return this
     * @throws CorruptedDatagramException if header, acks and at least one byte of message do not fit into them; this
     *     frame is then what it was before
     */
    public Frame read(byte[] bytes, int length) {
        if (length <= HEADER) {
            throw CorruptedDatagramException.of(Corruption.HEADER);
        }
        var from = HEADER + (bytes[5] & 0xFF);
        if (from >= length) {
            throw CorruptedDatagramException.of(Corruption.HEADER);
        }
        var to = length;
        var acks = 0;
        if ((bytes[0] & Flags.APPENDED_ACKS) != 0) {
            acks = bytes[length - 1] & 0xFF;
            to = length - 1 - acks * Integer.BYTES;
            if (from >= to) {
                throw CorruptedDatagramException.of(Corruption.ACKS);
            }
        }
        this.bytes = bytes;
        this.bodyFrom = from;
        this.bodyTo = to;
        this.ackCount = acks;
        return this;
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
     * The message, or null if we know none of its number. Bytes behind its last block are no error, as newer peers may
     * add blocks of their own. Allocates the record and its parts and nothing else; read anew at each call.
     *
     * @throws CorruptedDatagramException if the bytes are no message
     */
    public @Nullable Message message() {
        var type = type();
        return type == null ? null : type.codec().reader().apply(reader);
    }

    /**
     * The message and what a relay has to keep beside it.
     *
     * @throws CorruptedDatagramException if the bytes are no message
     */
    public Body body() {
        var type = type();
        if (type == null) {
            return new UnknownBody(frequency, number, reader.fixed(reader.remaining()));
        }
        var message = type.codec().reader().apply(reader);
        return new MessageBody(message, reader.absentBlocks(), reader.fixed(reader.remaining()));
    }

    /** Undoes the zero-coding, reads the number and leaves the reader before the first block; null if it is not known. */
    private @Nullable MessageType type() {
        if (isZerocoded()) {
            var room = scratch;
            if (room == null) {
                room = new byte[LARGEST_BODY];
                scratch = room;
            }
            return type(room, 0, ZeroCoding.decode(bytes, bodyFrom, bodyTo, room));
        }
        return type(bytes, bodyFrom, bodyTo);
    }

    private @Nullable MessageType type(byte[] plain, int from, int to) {
        var forms = 0;
        while (forms < 3 && from + forms < to && plain[from + forms] == (byte) 0xFF) {
            forms++;
        }
        frequency = switch (forms) {
            case 0 -> Frequency.HIGH;
            case 1 -> Frequency.MEDIUM;
            case 2 -> Frequency.LOW;
            default -> Frequency.FIXED;
        };
        var at = from + forms + (frequency == Frequency.LOW ? 2 : 1);
        if (at > to) {
            throw CorruptedDatagramException.of(Corruption.NUMBER);
        }
        number = plain[at - 1] & 0xFF;
        if (frequency == Frequency.LOW) {
            number |= (plain[at - 2] & 0xFF) << 8;
        }
        reader.reset(plain, at, to);
        return MessageTypes.find(frequency, number);
    }

    /** The bytes of the whole datagram. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, length());
    }

    /** Everything, independent of the array. */
    public Datagram datagram() {
        var acks = new ArrayList<Integer>(ackCount);
        for (var i = 0; i < ackCount; i++) {
            acks.add(ack(i));
        }
        var extra = Octets.owning(Arrays.copyOfRange(bytes, HEADER, bodyFrom));
        return new Datagram(flags(), sequence(), extra, body(), acks);
    }
}
