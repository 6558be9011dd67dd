// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.BitSet;

/**
 * Remembers received sequence numbers: one slot for all numbers equal in their low bits, holding sixteen bits above
 * those of the newest. So the last {@code size} numbers are known exactly, and one older than that, of which nothing is
 * known any more, counts as received: no peer sends the same datagram for so long.
 */
final class DuplicateWindow {
    private final short[] slots;
    private final BitSet used;
    private final int bits;

    DuplicateWindow(int size) {
        this.slots = new short[size];
        this.used = new BitSet(size);
        this.bits = Integer.numberOfTrailingZeros(size);
    }

    boolean contains(int sequence) {
        var slot = sequence & (slots.length - 1);
        return used.get(slot) && (short) (slots[slot] - above(sequence)) >= 0;
    }

    void add(int sequence) {
        var slot = sequence & (slots.length - 1);
        slots[slot] = above(sequence);
        used.set(slot);
    }

    private short above(int sequence) {
        return (short) (sequence >>> bits);
    }
}
