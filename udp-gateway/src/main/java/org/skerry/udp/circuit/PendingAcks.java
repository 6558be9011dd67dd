// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.Arrays;

/** Received reliable numbers that the peer has not been told of yet, oldest first; as many as one PacketAck holds. */
final class PendingAcks {
    static final int MOST = 255;

    private static final int FIRST_ROOM = 8;

    /** Message number and count. */
    private static final int EMPTY_PAYLOAD = 5;

    private int[] numbers = new int[FIRST_ROOM];
    private int count;

    /** Adds one; while there is no more room it is left to the peer to send its datagram again. */
    void add(int sequence) {
        if (count == MOST) {
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.min(2 * count, MOST));
        }
        numbers[count++] = sequence;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == MOST;
    }

    /** Good until something changes. */
    int[] numbers() {
        return numbers;
    }

    /** Forgets the oldest ones, of which the peer has been told. */
    void told(int many) {
        count -= many;
        System.arraycopy(numbers, many, numbers, 0, count);
    }

    /** The size of a datagram with all of them. */
    int datagramLength() {
        return DatagramSink.HEADER + EMPTY_PAYLOAD + count * Integer.BYTES;
    }

    /** Writes a PacketAck with all of them: little-endian there, big-endian behind other messages. */
    int write(byte[] payload) {
        payload[0] = (byte) 0xFF;
        payload[1] = (byte) 0xFF;
        payload[2] = (byte) 0xFF;
        payload[3] = (byte) 0xFB;
        payload[4] = (byte) count;
        var at = EMPTY_PAYLOAD;
        for (var i = 0; i < count; i++) {
            var number = numbers[i];
            for (var bits = 0; bits < Integer.SIZE; bits += Byte.SIZE) {
                payload[at++] = (byte) (number >>> bits);
            }
        }
        return at;
    }
}
