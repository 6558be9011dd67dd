// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * Remembers received sequence numbers: one slot for all numbers equal in their low bits, holding the newest. So the
 * last {@code size} numbers are known exactly, and one older than that, of which nothing is known any more, counts as
 * received: no peer sends the same datagram for so long.
 */
final class DuplicateWindow {
    private final int[] slots;
    private final boolean[] used;

    DuplicateWindow(int size) {
        this.slots = new int[size];
        this.used = new boolean[size];
    }

    boolean contains(int sequence) {
        var slot = sequence & (slots.length - 1);
        return used[slot] && slots[slot] - sequence >= 0;
    }

    void add(int sequence) {
        var slot = sequence & (slots.length - 1);
        slots[slot] = sequence;
        used[slot] = true;
    }
}
