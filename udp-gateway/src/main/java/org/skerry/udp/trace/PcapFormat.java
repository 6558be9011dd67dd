// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
        var data = packet.datagram().toArray();
        var from = packet.from().getAddress().getAddress();
        var to = packet.to().getAddress().getAddress();
        var isV4 = from.length == 4 && to.length == 4;
        var length = (isV4 ? 20 : 40) + UDP_HEADER + data.length;
        var out = ByteBuffer.allocate(RECORD_HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        var at = packet.at();
        out.putInt((int) at.getEpochSecond()).putInt(at.getNano() / 1000);
        out.putInt(length).putInt(length);
        out.order(ByteOrder.BIG_ENDIAN);
        if (isV4) {
            v4(out, from, to, length);
        } else {
            v6(out, from, to, UDP_HEADER + data.length);
        }
        out.putShort((short) packet.from().getPort())
                .putShort((short) packet.to().getPort());
        out.putShort((short) (UDP_HEADER + data.length)).putShort((short) 0);
        return out.put(data).array();
    }

    private static void v4(ByteBuffer out, byte[] from, byte[] to, int length) {
        var start = out.position();
        out.putShort((short) 0x4500).putShort((short) length).putInt(0);
        out.put((byte) HOPS).put((byte) UDP).putShort((short) 0).put(from).put(to);
        var sum = 0;
        for (var at = start; at < start + 20; at += 2) {
            sum += out.getShort(at) & 0xFFFF;
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        sum = (sum & 0xFFFF) + (sum >>> 16);
        out.putShort(start + 10, (short) ~sum);
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
