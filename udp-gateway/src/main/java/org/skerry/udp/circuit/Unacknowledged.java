// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;

/**
 * Reliable datagrams under way, each in the place that its number has in a ring: so there may be no more numbers from
 * the oldest to the newest than the ring can grow to.
 */
final class Unacknowledged {
    private static final int FIRST_RING = 8;

    private @Nullable Parcel[] ring = new Parcel[FIRST_RING];
    private int size;
    private int oldest; // both mean nothing while there are none
    private int newest;

    /** Adds one with a number above all others. */
    void add(Parcel parcel) {
        if (size == 0) {
            oldest = parcel.sequence;
        }
        newest = parcel.sequence;
        while (newest - oldest >= ring.length) {
            grow();
        }
        ring[place(newest)] = parcel;
        size++;
    }

    private int place(int sequence) {
        return sequence & (ring.length - 1);
    }

    private void grow() {
        var before = ring;
        ring = new Parcel[before.length * 2];
        for (var parcel : before) {
            if (parcel != null) {
                ring[place(parcel.sequence)] = parcel;
            }
        }
    }

    /** The one with this number, or null; it is not waited for any more. */
    @Nullable
    Parcel acknowledged(int sequence) {
        if (size == 0 || Integer.compareUnsigned(sequence - oldest, newest - oldest) > 0) {
            return null;
        }
        var parcel = ring[place(sequence)];
        if (parcel != null) {
            ring[place(sequence)] = null;
            size--;
            while (size > 0 && ring[place(oldest)] == null) {
                oldest++;
            }
        }
        return parcel;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The oldest number, else this one. */
    int oldest(int next) {
        return size == 0 ? next : oldest;
    }

    /** How many numbers {@link #at} goes through. */
    int span() {
        return size == 0 ? 0 : newest - oldest + 1;
    }

    /** The one so many numbers after the oldest, or null. */
    @Nullable
    Parcel at(int index) {
        return ring[place(oldest + index)];
    }

    void clear(CircuitMemory memory) {
        for (var i = span() - 1; i >= 0; i--) {
            var parcel = at(i);
            if (parcel != null) {
                memory.give(parcel);
            }
        }
        ring = new Parcel[FIRST_RING];
        size = 0;
    }
}
