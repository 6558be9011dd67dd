// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.Arrays;
import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageType;

/**
 * What comes before the blocks of a message whose last block repeats: its number and its single blocks, such as
 * RegionData with the time dilation. Made once per tick and good for every circuit: whatever blocks wait then go out
 * behind the newest. Immutable.
 */
public final class BlockMessage {
    /** So that any block fits behind it. */
    private static final int MOST = 128;

    private final MessageType type;
    private final byte[] bytes;

    private BlockMessage(MessageType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * Of a message with none of its repeating blocks.
     *
     * @throws IllegalArgumentException if it has some or ends otherwise, or if it is too long
     */
    public static BlockMessage of(Message empty) {
        var whole = written(MessageBody.complete(empty));
        var first = written(new MessageBody(empty, 1, Octets.EMPTY));
        if (whole.length != first.length + 1 || whole[first.length] != 0 || first.length > MOST) {
            throw new IllegalArgumentException(empty.type() + " is not without blocks, or too long");
        }
        return new BlockMessage(empty.type(), first);
    }

    private static byte[] written(MessageBody body) {
        var datagram = new DatagramWriter().write(new Datagram(0, 0, Octets.EMPTY, body, List.of()));
        return Arrays.copyOfRange(datagram, DatagramSink.HEADER, datagram.length);
    }

    public MessageType type() {
        return type;
    }

    /** A datagram's payload with these blocks, for tools and tests; circuits put theirs together as they go. */
    public byte[] payload(EncodedBlock[] blocks, int count) {
        var size = bytes.length + 1;
        for (var i = 0; i < count; i++) {
            size += blocks[i].length();
        }
        var payload = new byte[size];
        var at = copyTo(payload);
        payload[at++] = (byte) count;
        for (var i = 0; i < count; i++) {
            at = blocks[i].copyTo(payload, at);
        }
        return payload;
    }

    int length() {
        return bytes.length;
    }

    int copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
        return bytes.length;
    }
}
