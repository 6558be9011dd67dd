// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.nio.ByteBuffer;

/** Where a circuit puts what is to go out now. */
@FunctionalInterface
public interface DatagramSink {
    /** Flags, sequence number, length of extra bytes. */
    int HEADER = 6;

    /**
     * Sends a datagram: a header with these flags and this sequence number and no extra bytes, the first {@code length}
     * bytes of {@code payload}, and if {@code ackCount} is not 0 that many acknowledgements, each big-endian, with their
     * count as the last byte. The flags say already whether there are any. Both arrays are the circuit's and change after
     * the call: copy them or send at once.
     *
     * @param ackCount 0 to 255
     */
    void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount);

    /** What the acknowledgements and their count take behind the payload. */
    static int ackBytes(int ackCount) {
        return ackCount == 0 ? 0 : ackCount * Integer.BYTES + 1;
    }

    /** The bytes of such a datagram, for traces and tests. */
    static byte[] datagram(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var bytes = ByteBuffer.allocate(HEADER + length + ackBytes(ackCount))
                .put((byte) flags)
                .putInt(sequence)
                .put((byte) 0)
                .put(payload, 0, length);
        if (ackCount > 0) {
            for (var i = 0; i < ackCount; i++) {
                bytes.putInt(acks[i]);
            }
            bytes.put((byte) ackCount);
        }
        return bytes.array();
    }
}
