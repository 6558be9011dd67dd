// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;

/** A queue in which one can look for what waits by its key. Grows with what waits, and makes no garbage beside that. */
final class KeyedFifo<N extends Keyed<N>> {
    private static final int FIRST_BUCKETS = 16;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private @Nullable N head;
    private @Nullable N tail;
    private int size;
    private int keyed;
    private int mostKeyed; // since the last trim

    private @Nullable N[] buckets = table(0);

    /** What waits with this key, or null. */
    @Nullable
    N find(int kind, long thing) {
        if (keyed == 0 || thing == Keyed.NO_KEY) {
            return null;
        }
        var node = buckets[bucket(kind, thing)];
        while (node != null && (node.thing != thing || node.kind != kind)) {
            node = node.chained;
        }
        return node;
    }

    /** Puts something at the end. If it has a key, nothing else with that key waits. */
    void add(N node) {
        if (node.thing != Keyed.NO_KEY) {
            if (keyed >= buckets.length) {
                grow();
            }
            keyed++;
            mostKeyed = Math.max(mostKeyed, keyed);
            chain(node);
        }
        node.next = null;
        var last = tail;
        if (last == null) {
            head = node;
        } else {
            last.next = node;
        }
        tail = node;
        size++;
    }

    @Nullable
    N peek() {
        return head;
    }

    /** Takes the first out; there has to be one. */
    N remove() {
        var first = head;
        if (first == null) {
            throw new IllegalStateException("empty");
        }
        head = first.next;
        if (head == null) {
            tail = null;
        }
        first.next = null;
        size--;
        if (first.thing != Keyed.NO_KEY) {
            keyed--;
            unchain(first);
        }
        return first;
    }

    /** Gives back what a rush took, if nothing like it came since the last call. */
    void trim() {
        if (keyed == 0 && buckets.length > FIRST_BUCKETS && mostKeyed < buckets.length / 4) {
            buckets = table(buckets.length / 4);
        }
        mostKeyed = keyed;
    }

    /** The size of the table. */
    int capacity() {
        return buckets.length;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return head == null;
    }

    private int bucket(int kind, long thing) {
        var mixed = (thing * GOLDEN) ^ (kind * GOLDEN);
        return (int) (mixed >>> 32) & (buckets.length - 1);
    }

    private void chain(N node) {
        var bucket = bucket(node.kind, node.thing);
        node.chained = buckets[bucket];
        buckets[bucket] = node;
    }

    @SuppressWarnings("ReferenceEquality") // this very node
    private void unchain(N node) {
        var bucket = bucket(node.kind, node.thing);
        var before = buckets[bucket];
        if (before == node) {
            buckets[bucket] = node.chained;
        } else {
            while (before != null && before.chained != node) {
                before = before.chained;
            }
            if (before != null) {
                before.chained = node.chained;
            }
        }
        node.chained = null;
    }

    @SuppressWarnings("unchecked") // the one way to make an array of them
    private @Nullable N[] table(int length) {
        return (N[]) new Keyed<?>[length];
    }

    private void grow() {
        buckets = table(Math.max(FIRST_BUCKETS, buckets.length * 2));
        for (var node = head; node != null; node = node.next) {
            if (node.thing != Keyed.NO_KEY) {
                chain(node);
            }
        }
    }
}
