// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.SendXferPacket;

/** A file on its way to a viewer: one packet at a time, the next when that is confirmed. Region's thread. */
final class OutgoingFile {
    static final int PACKET_BYTES = 1000;
    static final int LAST = 0x8000_0000;
    static final int LENGTH_BYTES = 4;

    private final long id;
    private final Octets data;
    private Instant until;
    private int packet;

    OutgoingFile(long id, Octets data, Instant until) {
        this.id = id;
        this.data = data;
        this.until = until;
    }

    /** The packet that is to be confirmed; the first one begins with the length of the whole. */
    Message current() {
        var from = packet * PACKET_BYTES;
        var to = Math.min(from + PACKET_BYTES, data.length());
        var part = data.slice(from, to);
        var number = to == data.length() ? packet | LAST : packet;
        return new SendXferPacket(
                new SendXferPacket.XferID(id, number),
                new SendXferPacket.DataPacket(packet == 0 ? withLength(part) : part));
    }

    private Octets withLength(Octets part) {
        var out = ByteBuffer.allocate(LENGTH_BYTES + part.length()).order(ByteOrder.LITTLE_ENDIAN);
        return Octets.owning(out.putInt(data.length()).put(part.toArray()).array());
    }

    /** The receiver has a packet; false if it is not the one that was sent last. Some confirm with the mark of the last. */
    boolean confirm(int number, Instant newUntil) {
        if ((number & ~LAST) != packet) {
            return false;
        }
        packet++;
        until = newUntil;
        return true;
    }

    boolean finished() {
        return packet > 0 && packet * PACKET_BYTES >= data.length();
    }

    boolean overdue(Instant now) {
        return now.isAfter(until);
    }
}
