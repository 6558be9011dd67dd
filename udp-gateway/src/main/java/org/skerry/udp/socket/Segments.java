// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Which datagrams of a batch go to the kernel as one message that it cuts up again: those to one peer that are all as
 * long as the first, the last of them maybe shorter. Holds the control message ({@code UDP_SEGMENT}) of each.
 */
final class Segments {
    private static final int CONTROL = 24;
    private static final int CONTROL_FILLED = 18;
    private static final int SOL_UDP = 17;
    private static final int UDP_SEGMENT = 103;

    /** What all kernels that know this take. */
    private static final int MOST_SEGMENTS = 64;

    private static final int MOST_BYTES = 65_000;

    /** A segment must fit into an Ethernet frame. */
    private static final int LONGEST_SEGMENT = 1472;

    private final MemorySegment controls;
    private final int[] runs;
    private int count;
    private boolean possible = true;

    Segments(Arena arena, int most) {
        this.controls = arena.allocate((long) most * CONTROL, Long.BYTES);
        this.runs = new int[most];
        for (var at = 0L; at < controls.byteSize(); at += CONTROL) {
            controls.set(JAVA_LONG, at, CONTROL_FILLED);
            controls.set(JAVA_INT, at + 8, SOL_UDP);
            controls.set(JAVA_INT, at + 12, UDP_SEGMENT);
        }
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** How many of the datagrams from {@code at} on go together. */
    int run(long[] peers, int[] lengths, int at, int end) {
        var size = lengths[at];
        if (!possible || size > LONGEST_SEGMENT) {
            return 1;
        }
        var bytes = size;
        var next = at + 1;
        while (next < end
                && next - at < MOST_SEGMENTS
                && peers[next] == peers[at]
                && lengths[next] <= size
                && bytes + lengths[next] <= MOST_BYTES) {
            bytes += lengths[next];
            next++;
            if (lengths[next - 1] < size) {
                break;
            }
        }
        return next - at;
    }

    /** Notes a run; the index of its message. */
    int add(int run, int size) {
        runs[count] = run;
        if (run > 1) {
            controls.set(JAVA_SHORT, (long) count * CONTROL + 16, (short) size);
        }
        return count++;
    }

    long control(int index) {
        return runs[index] > 1 ? controls.address() + (long) index * CONTROL : 0;
    }

    long controlLength(int index) {
        return runs[index] > 1 ? CONTROL : 0;
    }

    /** How many datagrams the first messages hold. */
    int datagrams(int messages) {
        var sum = 0;
        for (var i = 0; i < messages; i++) {
            sum += runs[i];
        }
        return sum;
    }

    /** After the first message was refused: whether that may be for its segments, which are done without from now on. */
    boolean giveUp() {
        if (count == 0 || runs[0] == 1) {
            return false;
        }
        possible = false;
        return true;
    }
}
