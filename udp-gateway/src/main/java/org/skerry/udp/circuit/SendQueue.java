// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.throttle.Category;

/** What waits in one category, in the order it came; a newer message may take the place of a waiting one. */
final class SendQueue {
    /** What a waiting message takes beside its bytes, so that many tiny ones are bounded too. */
    private static final int OVERHEAD = 64;

    private final Category category;
    private final Counters counters;
    private final CircuitMemory memory;
    private final KeyedFifo<Parcel> fifo = new KeyedFifo<>();
    private long bytes;

    SendQueue(Category category, CircuitMemory memory, Counters counters) {
        this.category = category;
        this.memory = memory;
        this.counters = counters;
    }

    /** Puts a message in the place of a waiting one with the same key; false if none waits. */
    boolean replace(EncodedMessage message, boolean reliable, long thing, long now) {
        if (thing == Keyed.NO_KEY || fifo.isEmpty()) {
            return false;
        }
        var waiting = fifo.find(Parcel.kind(message.type(), reliable), thing);
        if (waiting == null) {
            return false;
        }
        count(0, message.datagramLength() - waiting.datagramLength());
        waiting.replace(message);
        waiting.since = now;
        counters.superseded(category);
        return true;
    }

    void add(EncodedMessage message, boolean reliable, long thing, long now) {
        var parcel = memory.parcel(message, reliable);
        parcel.thing = thing;
        parcel.since = now;
        fifo.add(parcel);
        count(1, parcel.datagramLength());
    }

    /** The next to go, or null; those not worth sending any more are dropped here. */
    @Nullable
    Parcel head(long now) {
        var head = fifo.peek();
        while (head != null && !head.isReliable() && now - head.since > category.mostAgeNanos()) {
            memory.give(remove());
            counters.dropped(category);
            head = fifo.peek();
        }
        return head;
    }

    /** Takes the head out. */
    Parcel remove() {
        var head = fifo.remove();
        count(-1, -head.datagramLength());
        return head;
    }

    private void count(int messages, int more) {
        bytes += more;
        counters.queued(category, messages, more);
    }

    /** What all that waits takes. */
    long cost() {
        return bytes + (long) fifo.size() * OVERHEAD;
    }

    boolean isEmpty() {
        return fifo.isEmpty();
    }

    /** Gives back what it did not need lately. */
    void trim() {
        fifo.trim();
    }

    void clear() {
        while (!fifo.isEmpty()) {
            memory.give(remove());
        }
    }
}
