// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Room for the datagrams that one recvmmsg brings. All sockets of an event loop use the same. */
final class ReceiveBatch {
    private static final int MOST = 64;

    private final LinuxCalls calls;
    private final MemorySegment data;
    private final MemorySegment names;
    private final MemorySegment headers;
    private final byte[] bytes = new byte[DatagramPort.LARGEST_RECEIVED];

    ReceiveBatch(LinuxCalls calls) {
        this.calls = calls;
        var arena = Arena.ofAuto();
        this.data = arena.allocate((long) MOST * DatagramPort.LARGEST_RECEIVED, Long.BYTES);
        this.names = arena.allocate((long) MOST * Structs.SOCKADDR, Long.BYTES);
        var vectors = arena.allocate((long) MOST * Structs.IOVEC, Long.BYTES);
        this.headers = arena.allocate((long) MOST * Structs.MMSGHDR, Long.BYTES);
        for (var i = 0L; i < MOST; i++) {
            var slot = data.address() + i * DatagramPort.LARGEST_RECEIVED;
            Structs.vector(vectors, i, slot, DatagramPort.LARGEST_RECEIVED);
            var name = names.address() + i * Structs.SOCKADDR;
            Structs.header(headers, i, name, vectors.address() + i * Structs.IOVEC, 1);
        }
        this.vectors = vectors;
    }

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // the headers point into it: it must live as long
    private final MemorySegment vectors;

    /**
     * Reads what waits, as far as there is room, and hands it on; whether there may be more.
     *
     * @throws IOException if the socket cannot be read
     */
    boolean receive(int descriptor, DatagramPort.Receiver receiver) throws IOException {
        var count = calls.receive(descriptor, headers, MOST);
        if (count < 0) {
            return retry();
        }
        for (var i = 0; i < count; i++) {
            var peer = Structs.address(names, i);
            if (Structs.isTruncated(headers, i)) {
                receiver.onOversized(peer);
            } else {
                var length = Structs.length(headers, i);
                MemorySegment.copy(data, JAVA_BYTE, (long) i * DatagramPort.LARGEST_RECEIVED, bytes, 0, length);
                receiver.onDatagram(peer, bytes, length);
            }
        }
        return count == MOST;
    }

    private boolean retry() throws IOException {
        return switch (calls.errno()) {
            case LinuxCalls.EAGAIN -> false;
            case LinuxCalls.EINTR -> true;
            default -> throw new IOException("recvmmsg: error " + calls.errno());
        };
    }
}
