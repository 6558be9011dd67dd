// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The capture format that packet analysers read; with IP and UDP headers made up around each datagram. */
public final class PcapFormat implements PacketFormat {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int RAW_IP = 101;
    private static final int LONGEST = 65_535;
    private static final int UDP_HEADER = 8;
    private static final int UDP = 17;
    private static final int HOPS = 64;
    private static final int V4_HEADER = 20;
    private static final int V6_HEADER = 40;
    private static final InetSocketAddress NOWHERE = new InetSocketAddress(0);

    @Override
    public byte[] head() {
        return ByteBuffer.allocate(FILE_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(LONGEST)
                .putInt(RAW_IP)
                .array();
    }

    @Override
    public byte[] packet(TracedPacket packet) {
        return record(packet.at(), packet.from(), packet.to(), packet.datagram().toArray());
    }

    /** The format has no place for words, so they are in a datagram from nowhere to nowhere. */
    @Override
    public byte[] end(Instant at, String reason) {
        return record(at, NOWHERE, NOWHERE, reason.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(Instant at, InetSocketAddress sender, InetSocketAddress receiver, byte[] data) {
        var from = sender.getAddress().getAddress();
        var to = receiver.getAddress().getAddress();
        var isV4 = from.length == 4 && to.length == 4;
        var udpLength = UDP_HEADER + data.length;
        var length = (isV4 ? V4_HEADER : V6_HEADER) + udpLength;
        var out = ByteBuffer.allocate(RECORD_HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt((int) at.getEpochSecond()).putInt(at.getNano() / 1000);
        out.putInt(length).putInt(length);
        out.order(ByteOrder.BIG_ENDIAN);
        if (isV4) {
            v4(out, from, to, length);
        } else {
            v6(out, from, to, udpLength);
        }
        var udpAt = out.position();
        out.putShort((short) sender.getPort()).putShort((short) receiver.getPort());
        out.putShort((short) udpLength).putShort((short) 0).put(data);
        var addresses = isV4 ? 2 * 4 : 2 * 16;
        var sum = sum(out, udpAt - addresses, udpAt + udpLength) + UDP + udpLength;
        out.putShort(udpAt + 6, checksum(sum) == 0 ? (short) 0xFFFF : checksum(sum)); // 0 would say that there is none
        return out.array();
    }

    /** Of big-endian pairs of bytes; a last one alone counts as if a zero followed. */
    private static long sum(ByteBuffer bytes, int from, int to) {
        var sum = 0L;
        for (var at = from; at + 1 < to; at += 2) {
            sum += bytes.getShort(at) & 0xFFFF;
        }
        return (to - from) % 2 == 0 ? sum : sum + ((bytes.get(to - 1) & 0xFF) << 8);
    }

    /** The checksum of IP and UDP: the complement of the sum, carries added in. */
    private static short checksum(long sum) {
        var folded = sum;
        while (folded > 0xFFFF) {
            folded = (folded & 0xFFFF) + (folded >>> 16);
        }
        return (short) ~folded;
    }

    private static void v4(ByteBuffer out, byte[] from, byte[] to, int length) {
        var start = out.position();
        out.putShort((short) 0x4500).putShort((short) length).putInt(0);
        out.put((byte) HOPS).put((byte) UDP).putShort((short) 0).put(from).put(to);
        out.putShort(start + 10, checksum(sum(out, start, start + V4_HEADER)));
    }

    private static void v6(ByteBuffer out, byte[] from, byte[] to, int length) {
        out.putInt(0x60000000).putShort((short) length).put((byte) UDP).put((byte) HOPS);
        out.put(mapped(from)).put(mapped(to));
    }

    /** An IPv4 address as IPv6 has it. */
    private static byte[] mapped(byte[] address) {
        if (address.length == 16) {
            return address;
        }
        var mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(address, 0, mapped, 12, 4);
        return mapped;
    }
}
