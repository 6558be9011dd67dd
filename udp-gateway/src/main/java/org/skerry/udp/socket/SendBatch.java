// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Datagrams on their way to the kernel. Each is put together here, in the kernel's reach, and {@link #flush} hands over
 * all at once. In a row of datagrams of one size to one peer, as bulk comes, only the first passes the kernel's route
 * look-up and the rest go along with it (UDP_SEGMENT), where kernel and network card can do that.
 */
final class SendBatch {
    private static final int MOST = 128;

    /** Twice the largest datagram there is. */
    private static final int CAPACITY = 2 * 65_536;

    private static final int HEADER = 6;
    private static final ValueLayout.OfInt BIG_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final LinuxCalls calls;
    private final Segments segments;
    private final MemorySegment data;
    private final MemorySegment names;
    private final MemorySegment vectors;
    private final MemorySegment headers;
    private final long[] peers = new long[MOST];
    private final int[] lengths = new int[MOST];
    private int count;
    private int used;
    private int first; // of those not yet with the kernel

    SendBatch(LinuxCalls calls) {
        this.calls = calls;
        var arena = Arena.ofAuto();
        this.data = arena.allocate(CAPACITY, Long.BYTES);
        this.names = arena.allocate((long) MOST * Structs.SOCKADDR, Long.BYTES);
        this.vectors = arena.allocate((long) MOST * Structs.IOVEC, Long.BYTES);
        this.headers = arena.allocate((long) MOST * Structs.MMSGHDR, Long.BYTES);
        this.segments = new Segments(arena, MOST);
    }

    /** Adds a datagram; false if there is no room before the next {@link #flush}. */
    boolean add(long peer, int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var size = HEADER + length + (ackCount > 0 ? ackCount * Integer.BYTES + 1 : 0);
        if (count == MOST || size > CAPACITY - used) {
            return false;
        }
        var at = (long) used;
        data.set(JAVA_BYTE, at, (byte) flags);
        data.set(BIG_INT, at + 1, sequence);
        data.set(JAVA_BYTE, at + 5, (byte) 0);
        at += HEADER;
        MemorySegment.copy(payload, 0, data, JAVA_BYTE, at, length);
        at += length;
        if (ackCount > 0) {
            for (var i = 0; i < ackCount; i++, at += Integer.BYTES) {
                data.set(BIG_INT, at, acks[i]);
            }
            data.set(JAVA_BYTE, at, (byte) ackCount);
        }
        Structs.vector(vectors, count, data.address() + used, size);
        Structs.address(names, count, peer);
        peers[count] = peer;
        lengths[count] = size;
        count++;
        used += (size + Long.BYTES - 1) & -Long.BYTES;
        return true;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * Hands over what was added. What the kernel refuses for its own sake is left out and counted; when it has no more
     * room the rest waits for the next call.
     *
     * @return how many were refused; negative if some wait
     */
    int flush(int descriptor) {
        var refused = 0;
        while (first < count) {
            var groups = group();
            var sent = calls.send(descriptor, headers, groups);
            if (sent > 0) {
                first += segments.datagrams(sent);
                continue;
            }
            switch (calls.errno()) {
                case LinuxCalls.EAGAIN -> {
                    return -1;
                }
                case LinuxCalls.EINTR -> {}
                case LinuxCalls.EIO, LinuxCalls.EINVAL -> {
                    if (!segments.giveUp()) {
                        first++;
                        refused++;
                    }
                }
                default -> {
                    first++;
                    refused++;
                }
            }
        }
        clear();
        return refused;
    }

    /** Forgets what was not sent; how many that were. */
    int clear() {
        var left = count - first;
        first = 0;
        count = 0;
        used = 0;
        return left;
    }

    /** Makes message headers of what is left to send; their number. */
    private int group() {
        segments.clear();
        var at = first;
        while (at < count) {
            var run = segments.run(peers, lengths, at, count);
            var index = segments.add(run, lengths[at]);
            var name = names.address() + (long) at * Structs.SOCKADDR;
            Structs.header(headers, index, name, vectors.address() + (long) at * Structs.IOVEC, run);
            Structs.control(headers, index, segments.control(index), segments.controlLength(index));
            at += run;
        }
        return segments.count();
    }
}
