// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.CircuitThrottle;

/** Numbers what goes out, charges and counts it, and lets acknowledgements ride on it. */
final class Transmitter {
    private final DatagramSink sink;
    private final CircuitThrottle throttle;
    private final Counters counters;
    private final CircuitMemory memory;
    private final PendingAcks acks = new PendingAcks();
    private final ReturnPath path = new ReturnPath();
    private int nextSequence;

    Transmitter(DatagramSink sink, CircuitThrottle throttle, CircuitMemory memory, Counters counters) {
        this.sink = sink;
        this.throttle = throttle;
        this.memory = memory;
        this.counters = counters;
    }

    /** The number that the next datagram will have. */
    int nextSequence() {
        return nextSequence;
    }

    PendingAcks acks() {
        return acks;
    }

    ReturnPath path() {
        return path;
    }

    /** Sends a message with the next number; returns the length of its datagram. */
    int send(EncodedMessage message, boolean reliable) {
        var flags = message.flags() | (reliable ? Flags.RELIABLE : 0);
        return send(flags, message.payload(), message.payload().length, message.category());
    }

    /** Sends this payload with the next number; returns the length of the datagram. */
    int send(int flags, byte[] payload, int length, Category category) {
        var riding = riding(length);
        var all = riding == 0 ? flags : flags | Flags.APPENDED_ACKS;
        var total = transmit(all, nextSequence++, payload, length, riding, category);
        if (riding > 0) {
            acks.told(riding);
        }
        return total;
    }

    /** As many as find room; none while the peer has not proven its address, for then they went at once. */
    private int riding(int length) {
        if (acks.isEmpty() || !path.isProven()) {
            return 0;
        }
        var room = (DatagramSize.MTU - DatagramSink.HEADER - 1 - length) / Integer.BYTES;
        return Math.clamp(room, 0, acks.count());
    }

    /** Sends again what was sent with this number, the same bytes but for the flag; so nothing rides on it. */
    void resend(Parcel parcel) {
        var message = parcel.message();
        var flags = message.flags() | Flags.RELIABLE | Flags.RESENT;
        transmit(flags, parcel.sequence, message.payload(), message.payload().length, 0, Category.RESEND);
    }

    /** Tells the peer what came, if it may be told now. */
    void sendAcks() {
        if (acks.isEmpty() || !path.allows(acks.datagramLength())) {
            return;
        }
        var payload = memory.payload();
        var length = acks.write(payload);
        acks.told(acks.count());
        transmit(0, nextSequence++, payload, length, 0, Category.UNTHROTTLED);
    }

    private int transmit(int flags, int sequence, byte[] payload, int length, int riding, Category charged) {
        var total = DatagramSink.HEADER + length + DatagramSink.ackBytes(riding);
        throttle.take(charged, total);
        path.sent(total);
        counters.sent(charged, total);
        if (total > DatagramSize.MTU) {
            counters.add(Counters.ABOVE_MTU);
        }
        sink.transmit(flags, sequence, payload, length, acks.numbers(), riding);
        return total;
    }
}
