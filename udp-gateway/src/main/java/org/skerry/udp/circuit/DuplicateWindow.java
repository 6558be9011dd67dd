// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/**
 * Remembers received sequence numbers: one bit for each of the last {@code size} numbers up to the newest. One older
 * than that, of which nothing is known any more, counts as received: no peer sends the same datagram for so long.
 *
 * <p>What StartPingCheck says of the oldest number a peer still waits for is no help here: it is a hint, stock peers
 * say 0 or a number that was acknowledged long ago, and numbers just before it may be of datagrams that are late. What
 * is forgotten therefore follows from the numbers themselves, and takes the same few bytes whatever the peer says.
 */
final class DuplicateWindow {
    /**
     * No peer that is heard within its time-out has sent so many others meanwhile. A number further on is no number of
     * this circuit, and believing it would make all true ones look old.
     */
    static final int LARGEST_STEP = 1 << 16;

    private final long[] bits;
    private final int size;
    private int newest;
    private boolean any;

    DuplicateWindow(int size) {
        this.size = size;
        this.bits = new long[Math.max(1, size / Long.SIZE)];
    }

    /** Whether this number is so far ahead that it cannot be true. */
    boolean isAstray(int sequence) {
        return any && sequence - newest > LARGEST_STEP;
    }

    boolean contains(int sequence) {
        if (!any || sequence - newest > 0) {
            return false;
        }
        return isForgotten(sequence) || (bits[word(sequence)] & bit(sequence)) != 0;
    }

    private boolean isForgotten(int sequence) {
        return Integer.compareUnsigned(newest - sequence, size) >= 0;
    }

    void add(int sequence) {
        if (!any) {
            any = true;
            newest = sequence;
        } else if (sequence - newest > 0) {
            forget(newest + 1, sequence);
            newest = sequence;
        } else if (isForgotten(sequence)) {
            return;
        }
        bits[word(sequence)] |= bit(sequence);
    }

    /** Makes place for these numbers, both included. */
    private void forget(int from, int to) {
        var first = to - from >= size ? to - size + 1 : from;
        for (var sequence = first; sequence - to <= 0; sequence++) {
            if ((sequence & (Long.SIZE - 1)) == 0 && to - sequence >= Long.SIZE) {
                bits[word(sequence)] = 0;
                sequence += Long.SIZE - 1;
            } else {
                bits[word(sequence)] &= ~bit(sequence);
            }
        }
    }

    private int word(int sequence) {
        return (sequence & (size - 1)) >>> 6;
    }

    private static long bit(int sequence) {
        return 1L << sequence;
    }
}
