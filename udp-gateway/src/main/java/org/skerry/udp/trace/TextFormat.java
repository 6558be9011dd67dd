// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.skerry.udp.codec.Body;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.codec.UnknownBody;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * A line per datagram: time, direction, the viewer's address, number, flags (Z zero-coded, R reliable, S sent again, A
 * acks), numbers acknowledged along with it, message with all its fields, size, all bytes in hex. Bytes of a field are
 * shown as their number and the first of them.
 */
public final class TextFormat implements PacketFormat {
    private final Frame frame = new Frame();

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] packet(TracedPacket packet) {
        var bytes = packet.datagram().toArray();
        return line("%s %s %s:%d %s bytes=%d %s%n"
                .formatted(
                        packet.at(),
                        packet.received() ? "in" : "out",
                        packet.remote().getHostString(),
                        packet.remote().getPort(),
                        describe(bytes),
                        bytes.length,
                        HexFormat.of().formatHex(bytes)));
    }

    @Override
    public byte[] end(Instant at, String reason) {
        return line("%s end %s%n".formatted(at, reason));
    }

    private static byte[] line(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String describe(byte[] bytes) {
        try {
            var datagram = frame.read(bytes, bytes.length).datagram();
            return "seq=%s flags=%s acks=%s %s"
                    .formatted(
                            Integer.toUnsignedString(datagram.sequence()),
                            flags(datagram.flags()),
                            acks(datagram),
                            body(datagram.body()));
        } catch (CorruptedDatagramException garbage) {
            return "corrupted-" + garbage.kind();
        }
    }

    private static String flags(int flags) {
        var letters = ((flags & Flags.ZEROCODED) != 0 ? "Z" : "")
                + ((flags & Flags.RELIABLE) != 0 ? "R" : "")
                + ((flags & Flags.RESENT) != 0 ? "S" : "")
                + ((flags & Flags.APPENDED_ACKS) != 0 ? "A" : "");
        return letters.isEmpty() ? "-" : letters;
    }

    private static String acks(Datagram datagram) {
        return datagram.acks().isEmpty()
                ? "-"
                : datagram.acks().stream().map(Integer::toUnsignedString).collect(Collectors.joining(","));
    }

    private static String body(Body body) {
        return switch (body) {
            case MessageBody(var message, var absent, var leftover) ->
                message
                        + (absent == 0 ? "" : " absent-blocks=" + absent)
                        + (leftover.isEmpty() ? "" : " leftover=" + leftover.length());
            case UnknownBody other -> "unknown-" + other.frequency() + "-" + other.number();
        };
    }
}
