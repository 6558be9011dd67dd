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
import org.junit.jupiter.api.Test;

class PacketLogTest {
    private static final InetSocketAddress LOCAL = address(127, 0, 0, 1, 9000);
    private static final InetSocketAddress VIEWER = address(10, 1, 2, 3, 13000);
    private static final byte[] PING = HexFormat.of().parseHex("4000000007000105000000aa");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.5Z"));

    @Test
    void aLineSaysWhatItWas() {
        try (var log = PacketLog.start(out, new TextFormat(), clock)) {
            log.received(LOCAL, VIEWER, PING);
            log.sent(LOCAL, VIEWER, new byte[] {1});
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "2026-11-21T10:00:00.500Z in 10.1.2.3:13000 seq=7 flags=40 acks=0 StartPingCheck bytes=12 "
                                + "4000000007000105000000aa",
                        "2026-11-21T10:00:00.500Z out 10.1.2.3:13000 corrupted bytes=1 01");
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
