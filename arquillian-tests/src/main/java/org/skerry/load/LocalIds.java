// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.util.Arrays;

/** From an object's local id to a small number; open addressing over arrays, nothing boxed. For one thread. */
final class LocalIds {
    /** What an unknown id gives. */
    static final int UNKNOWN = -1;

    private static final int FREE = Integer.MIN_VALUE;

    private int[] ids = new int[64];
    private int[] values = filled(64);
    private int used;

    private static int[] filled(int size) {
        var values = new int[size];
        Arrays.fill(values, FREE);
        return values;
    }

    private int slot(int id) {
        var mask = ids.length - 1;
        var slot = ((id * 0x9E3779B9) >>> 7) & mask;
        while (values[slot] != FREE && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int get(int id) {
        var value = values[slot(id)];
        return value == FREE ? UNKNOWN : value;
    }

    /** An id that is forgotten is one with value {@link #UNKNOWN}: an object that comes back has the same id. */
    void put(int id, int value) {
        if (value < UNKNOWN) {
            throw new IllegalArgumentException("value " + value);
        }
        var slot = slot(id);
        if (values[slot] == FREE) {
            ids[slot] = id;
            used++;
        }
        values[slot] = value;
        if (used * 2 > ids.length) {
            grow();
        }
    }

    private void grow() {
        var oldIds = ids;
        var oldValues = values;
        ids = new int[oldIds.length * 2];
        values = filled(oldIds.length * 2);
        used = 0;
        for (var i = 0; i < oldIds.length; i++) {
            if (oldValues[i] != FREE && oldValues[i] != UNKNOWN) {
                put(oldIds[i], oldValues[i]);
            }
        }
    }
}
