// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.Arrays;

/**
 * From an object's local id to a small number; open addressing over one array, id and number side by side so that a
 * look-up misses the cache once. For one thread.
 */
final class LocalIds {
    /** What an unknown id gives. */
    static final int UNKNOWN = -1;

    private static final int FREE = Integer.MIN_VALUE;
    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int FIRST_BITS = 6;

    private long[] entries = empty(FIRST_BITS);
    private int shift = Integer.SIZE - FIRST_BITS;
    private int used;

    private static long[] empty(int bits) {
        var entries = new long[1 << bits];
        Arrays.fill(entries, entry(0, FREE));
        return entries;
    }

    private static long entry(int id, int value) {
        return ((long) id << Integer.SIZE) | (value & 0xFFFF_FFFFL);
    }

    /** Ids count up, so their products' high bits lie far apart. */
    private int slot(int id) {
        var mask = entries.length - 1;
        var slot = (id * GOLDEN_RATIO) >>> shift;
        while ((int) entries[slot] != FREE && (int) (entries[slot] >>> Integer.SIZE) != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int get(int id) {
        var value = (int) entries[slot(id)];
        return value == FREE ? UNKNOWN : value;
    }

    /** An id that is forgotten is one with value {@link #UNKNOWN}: an object that comes back has the same id. */
    void put(int id, int value) {
        if (value < UNKNOWN) {
            throw new IllegalArgumentException("value " + value);
        }
        var slot = slot(id);
        if ((int) entries[slot] == FREE) {
            used++;
        }
        entries[slot] = entry(id, value);
        if (used * 2 > entries.length) {
            grow();
        }
    }

    private void grow() {
        var old = entries;
        shift--;
        entries = empty(Integer.SIZE - shift);
        used = 0;
        for (var one : old) {
            var value = (int) one;
            if (value != FREE && value != UNKNOWN) {
                put((int) (one >>> Integer.SIZE), value);
            }
        }
    }
}
