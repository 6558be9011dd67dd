// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.codec.EncodedMessage;

/**
 * What the circuits of one thread share, so that none of them makes garbage and an idle one holds nothing: spent places
 * of queues, bounded, and the array in which datagrams are put together. Not thread-safe.
 */
public final class CircuitMemory {
    /** The longest payload that is put together here. */
    static final int LARGEST_PAYLOAD = DatagramSize.MTU - DatagramSink.HEADER;

    /** Of each kind; some 64 bytes each. */
    private static final int MOST_SPENT = 16_384;

    private final FreeList<Parcel> parcels = new FreeList<>(MOST_SPENT);
    private final FreeList<WaitingBlock> blocks = new FreeList<>(MOST_SPENT);
    private final byte[] payload = new byte[LARGEST_PAYLOAD];

    /** Good until the next datagram. */
    byte[] payload() {
        return payload;
    }

    Parcel parcel(EncodedMessage message, boolean reliable) {
        var spent = parcels.take();
        var parcel = spent == null ? new Parcel() : spent;
        parcel.fill(message, reliable);
        return parcel;
    }

    void give(Parcel parcel) {
        parcel.empty();
        parcels.give(parcel);
    }

    WaitingBlock block(EncodedBlock block) {
        var spent = blocks.take();
        var waiting = spent == null ? new WaitingBlock() : spent;
        waiting.replace(block);
        return waiting;
    }

    void give(WaitingBlock block) {
        block.empty();
        blocks.give(block);
    }
}
