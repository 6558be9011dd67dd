// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The C structures of a batch, by offset, as the 64-bit Linux ABI lays them out (x86_64 and aarch64 alike): {@code
 * mmsghdr}, {@code iovec}, {@code sockaddr_in}.
 */
final class Structs {
    static final int MMSGHDR = 64;
    static final int IOVEC = 16;
    static final int SOCKADDR = 16;

    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int IOV = 16;
    private static final int IOV_COUNT = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int LENGTH = 56;

    private static final int MSG_TRUNC = 0x20;
    private static final short AF_INET = 2;

    private static final ValueLayout.OfShort PORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt HOST = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private Structs() {}

    /** Points a message header at an address and at {@code count} buffers in a row. */
    static void header(MemorySegment headers, long index, long name, long firstVector, long count) {
        var at = index * MMSGHDR;
        headers.set(JAVA_LONG, at + NAME, name);
        headers.set(JAVA_INT, at + NAME_LENGTH, SOCKADDR);
        headers.set(JAVA_LONG, at + IOV, firstVector);
        headers.set(JAVA_LONG, at + IOV_COUNT, count);
    }

    /** Gives a message header a control message, or none. */
    static void control(MemorySegment headers, long index, long address, long length) {
        var at = index * MMSGHDR;
        headers.set(JAVA_LONG, at + CONTROL, address);
        headers.set(JAVA_LONG, at + CONTROL_LENGTH, length);
    }

    /** The length of what was received into a message. */
    static int length(MemorySegment headers, long index) {
        return headers.get(JAVA_INT, index * MMSGHDR + LENGTH);
    }

    /** Whether what was received did not fit. */
    static boolean isTruncated(MemorySegment headers, long index) {
        return (headers.get(JAVA_INT, index * MMSGHDR + FLAGS) & MSG_TRUNC) != 0;
    }

    static void vector(MemorySegment vectors, long index, long address, long length) {
        vectors.set(JAVA_LONG, index * IOVEC, address);
        vectors.set(JAVA_LONG, index * IOVEC + Long.BYTES, length);
    }

    static void address(MemorySegment names, long index, long peer) {
        var at = index * SOCKADDR;
        names.set(JAVA_SHORT, at, AF_INET);
        names.set(PORT, at + 2, (short) PeerAddress.port(peer));
        names.set(HOST, at + 4, PeerAddress.host(peer));
    }

    static long address(MemorySegment names, long index) {
        var at = index * SOCKADDR;
        return PeerAddress.of(names.get(HOST, at + 4), names.get(PORT, at + 2));
    }
}
