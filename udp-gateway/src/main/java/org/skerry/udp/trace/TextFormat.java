// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.skerry.udp.codec.Body;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.codec.UnknownBody;
import org.skerry.udp.wire.CorruptedDatagramException;

/** A line per datagram: time, direction, the viewer's address, number, flags, message, size, all bytes in hex. */
public final class TextFormat implements PacketFormat {
    private final byte[] scratch = new byte[Frame.LARGEST_BODY];

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] packet(TracedPacket packet) {
        var bytes = packet.datagram().toArray();
        var line = "%s %s %s:%d %s bytes=%d %s%n"
                .formatted(
                        packet.at(),
                        packet.received() ? "in" : "out",
                        packet.remote().getHostString(),
                        packet.remote().getPort(),
                        describe(bytes),
                        bytes.length,
                        HexFormat.of().formatHex(bytes));
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private String describe(byte[] bytes) {
        try {
            var frame = Frame.of(bytes, bytes.length);
            return "seq=%s flags=%02x acks=%d %s"
                    .formatted(
                            Integer.toUnsignedString(frame.sequence()),
                            frame.flags(),
                            frame.ackCount(),
                            name(frame.body(scratch)));
        } catch (CorruptedDatagramException garbage) {
            return "corrupted";
        }
    }

    private static String name(Body body) {
        return switch (body) {
            case MessageBody known -> known.message().type().name();
            case UnknownBody other -> "unknown-" + other.frequency() + "-" + other.number();
        };
    }
}
