// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageType;
import org.skerry.udp.throttle.Categories;
import org.skerry.udp.throttle.Category;

/**
 * A message as it goes out, all but the header: made once and sent to any number of circuits, each of which puts its own
 * header before it. Immutable.
 */
public final class EncodedMessage {
    /** Flags, sequence number, length of extra bytes. */
    public static final int HEADER = 6;

    /** Messages in a row that a thread sends to many: a tick's worth. A power of two. */
    private static final int REMEMBERED = 128;

    private static final ThreadLocal<Recent> RECENT = ThreadLocal.withInitial(Recent::new);

    private final MessageType type;
    private final Category category;
    private final boolean zerocoded;
    private final byte[] payload;

    EncodedMessage(MessageType type, Category category, boolean zerocoded, byte[] payload) {
        this.type = type;
        this.category = category;
        this.zerocoded = zerocoded;
        this.payload = payload;
    }

    /** What this thread encoded last, by identity: a sender has one list of messages and many to send it to. */
    private static final class Recent {
        final DatagramWriter writer = new DatagramWriter();
        private final Message[] messages = new Message[REMEMBERED];
        private final EncodedMessage[] encoded = new EncodedMessage[REMEMBERED];

        @SuppressWarnings("ReferenceEquality") // messages are immutable, so the same object means the same bytes
        EncodedMessage of(Message message) {
            var slot = System.identityHashCode(message) & (REMEMBERED - 1);
            if (messages[slot] == message) {
                return encoded[slot];
            }
            var made = writer.encode(message, Categories.of(message));
            messages[slot] = message;
            encoded[slot] = made;
            return made;
        }
    }

    /** Encodes a message, unless this thread just did: then what came of it. */
    public static EncodedMessage of(Message message) {
        return RECENT.get().of(message);
    }

    public MessageType type() {
        return type;
    }

    public Category category() {
        return category;
    }

    /** The flags of a datagram with this message that follow from how it is encoded. */
    public int flags() {
        return zerocoded ? Flags.ZEROCODED : 0;
    }

    /** The length of a datagram with this message and no acknowledgements. */
    public int datagramLength() {
        return HEADER + payload.length;
    }

    /** What follows the header; shared by all who send it, so not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /** A datagram with this message. */
    public byte[] datagram(int flags, int sequence) {
        var bytes = new byte[HEADER + payload.length];
        bytes[0] = (byte) flags;
        DatagramWriter.number(bytes, sequence);
        System.arraycopy(payload, 0, bytes, HEADER, payload.length);
        return bytes;
    }
}
