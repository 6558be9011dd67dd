// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

class PacketLogTest {
    private static final InetSocketAddress LOCAL = address(127, 0, 0, 1, 9000);
    private static final InetSocketAddress VIEWER = address(10, 1, 2, 3, 13000);
    private static final byte[] PING = HexFormat.of().parseHex("4000000007000105aa000000");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.5Z"));

    @Test
    void aLineSaysWhatItWas() {
        try (var log = PacketLog.start(out, new TextFormat(), clock)) {
            log.received(LOCAL, VIEWER, PING);
            log.sent(LOCAL, VIEWER, new byte[] {1});
            log.sent(LOCAL, VIEWER, HexFormat.of().parseHex("900000000900000004000000000501fffffffe02"));
            log.sent(LOCAL, VIEWER, HexFormat.of().parseHex("000000000900fffffe01020300ff"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "2026-11-21T10:00:00.500Z in 10.1.2.3:13000 seq=7 flags=R acks=- "
                                + "StartPingCheck[pingId=PingID[pingId=5, oldestUnacked=170]] bytes=12 "
                                + "4000000007000105aa000000",
                        "2026-11-21T10:00:00.500Z out 10.1.2.3:13000 corrupted-HEADER bytes=1 01",
                        "2026-11-21T10:00:00.500Z out 10.1.2.3:13000 corrupted-ZERO_CODING bytes=20 "
                                + "900000000900000004000000000501fffffffe02",
                        "2026-11-21T10:00:00.500Z out 10.1.2.3:13000 seq=9 flags=- acks=- unknown-LOW-65025 bytes=14 "
                                + "000000000900fffffe01020300ff");
    }

    @Test
    void acksFlagsAndWhatIsOddAreShown() {
        var format = new TextFormat();
        assertThat(line(format, "a000000009000207")).contains(" flags=ZS acks=- CompletePingCheck[");
        assertThat(line(format, "7000000009000207770000000afffffffe02"))
                .contains(
                        "seq=9 flags=RSA acks=10,4294967294 CompletePingCheck[pingId=PingID[pingId=7]] leftover=1 bytes=18");
        assertThat(line(format, "000000000900ffff00860000")).contains("AlertMessage[", "absent-blocks=1");
    }

    private static String line(TextFormat format, String hex) {
        var packet = new TracedPacket(
                Instant.EPOCH, true, LOCAL, VIEWER, Octets.owning(HexFormat.of().parseHex(hex)));
        return new String(format.packet(packet), StandardCharsets.UTF_8);
    }

    @Test
    void aFullTextLogSaysSoInItsLastLine() {
        var log = PacketLog.start(out, new TextFormat(), clock, 700);
        try (log) {
            for (var i = 0; i < 100; i++) {
                log.received(LOCAL, VIEWER, PING);
            }
        }
        assertThat(log.leftOut()).isEqualTo(97);
        assertThat(out.size()).isLessThanOrEqualTo(700);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .last()
                .isEqualTo("2026-11-21T10:00:00.500Z end full after 700 bytes, all that follows is left out");
    }

    @Test
    void aFullCaptureSaysSoInItsLastPacket() {
        try (var log = PacketLog.start(out, new PcapFormat(), clock, 300)) {
            for (var i = 0; i < 100; i++) {
                log.received(LOCAL, VIEWER, PING);
            }
        }
        assertThat(out.size()).isBetween(200, 300);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("full after 300 bytes, all that follows is left out");
    }

    /** The sum over the pseudo header of IP and the whole of UDP, its checksum too, is all ones if that is right. */
    @Test
    void checksumsAreRight() throws UnknownHostException {
        var six = new InetSocketAddress(InetAddress.getByName("2001:db8::7"), 13000);
        for (var viewer : List.of(VIEWER, six)) {
            for (var length = 7; length < 40; length++) {
                var data = new byte[length];
                new SplittableRandom(length).nextBytes(data);
                var bytes = new PcapFormat()
                        .packet(new TracedPacket(Instant.EPOCH, false, LOCAL, viewer, Octets.copyOf(data)));
                var addresses = viewer.equals(VIEWER) ? 8 : 32;
                var udp = 16 + (viewer.equals(VIEWER) ? 20 : 40);
                var sum = 17 + 8 + length;
                for (var at = udp - addresses; at < bytes.length; at++) {
                    sum += (bytes[at] & 0xFF) << ((at - udp) % 2 == 0 ? 8 : 0);
                }
                assertThat((sum & 0xFFFF) + (sum >>> 16)).isEqualTo(0xFFFF);
                assertThat(Arrays.copyOfRange(bytes, udp + 8, bytes.length)).isEqualTo(data);
            }
        }
    }

    @Test
    void analysersFindIpAndUdpAroundIt() {
        try (var log = PacketLog.start(out, new PcapFormat(), clock)) {
            log.sent(LOCAL, VIEWER, PING);
        }
        var bytes = out.toByteArray();
        assertThat(bytes).hasSize(24 + 16 + 28 + PING.length);
        var little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(little.getInt(0)).isEqualTo(0xA1B2C3D4);
        assertThat(little.getInt(20)).isEqualTo(101); // packets begin with their IP header
        assertThat(little.getInt(28)).isEqualTo(500_000);
        assertThat(little.getInt(32)).isEqualTo(28 + PING.length);
        var packet = ByteBuffer.wrap(bytes, 40, 28 + PING.length).slice();
        var sum = 0;
        for (var at = 0; at < 20; at += 2) {
            sum += packet.getShort(at) & 0xFFFF;
        }
        assertThat((sum & 0xFFFF) + (sum >>> 16)).isEqualTo(0xFFFF);
        assertThat(packet.getInt(16)).isEqualTo(0x0A010203);
        assertThat(packet.getShort(20)).isEqualTo((short) 9000);
        assertThat(packet.getShort(22)).isEqualTo((short) 13000);
        assertThat(Arrays.copyOfRange(bytes, 68, bytes.length)).isEqualTo(PING);
    }

    private static InetSocketAddress address(int a, int b, int c, int d, int port) {
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}), port);
        } catch (UnknownHostException notFourBytes) {
            throw new AssertionError(notFourBytes);
        }
    }
}
