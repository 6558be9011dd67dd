// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayList;
import java.util.List;
import org.skerry.udp.message.PacketAck;

/** Received reliable numbers that the peer has not been told of yet; as many as one PacketAck holds. */
final class PendingAcks {
    private static final int MOST = 255;

    /** Header, message number and count. */
    private static final int EMPTY_DATAGRAM = 11;

    private final List<PacketAck.Packets> numbers = new ArrayList<>();

    void add(int sequence) {
        numbers.add(new PacketAck.Packets(sequence));
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    boolean isFull() {
        return numbers.size() >= MOST;
    }

    /** The size of a datagram with all of them. */
    int datagramLength() {
        return EMPTY_DATAGRAM + numbers.size() * Integer.BYTES;
    }

    /** The message with all of them, which are forgotten here. */
    PacketAck take() {
        var ack = new PacketAck(numbers);
        numbers.clear();
        return ack;
    }
}
