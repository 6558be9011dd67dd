// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The three calls of Linux' C library that Netty does not offer, or not without garbage. An instance holds what a call
 * leaves its error number in, so one per thread.
 */
final class LinuxCalls {
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;
    static final int EINVAL = 22;

    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option WITH_ERRNO = Linker.Option.captureCallState("errno");
    private static final long ERRNO =
            Linker.Option.captureStateLayout().byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle SOCKET =
            handle("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle RECVMMSG =
            handle("recvmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle SENDMMSG =
            handle("sendmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));

    private final MemorySegment state = Arena.ofAuto().allocate(Linker.Option.captureStateLayout());

    @SuppressWarnings("restricted") // README and start scripts allow native access
    private static MethodHandle handle(String name, FunctionDescriptor signature) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), signature, WITH_ERRNO);
    }

    /** The error number of the last call that failed. */
    int errno() {
        return state.get(JAVA_INT, ERRNO);
    }

    /** A new non-blocking IPv4 datagram socket. */
    int datagramSocket() throws IOException {
        int descriptor;
        try {
            descriptor = (int) SOCKET.invokeExact(state, AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        } catch (Throwable broken) {
            throw new IllegalStateException("socket", broken);
        }
        if (descriptor < 0) {
            throw new IOException("no socket: error " + errno());
        }
        return descriptor;
    }

    /** How many of these {@code mmsghdr} were filled; negative for an error. */
    int receive(int descriptor, MemorySegment headers, int count) {
        try {
            return (int) RECVMMSG.invokeExact(state, descriptor, headers, count, 0, MemorySegment.NULL);
        } catch (Throwable broken) {
            throw new IllegalStateException("recvmmsg", broken);
        }
    }

    /** How many of these {@code mmsghdr} were sent; negative if not even the first was. */
    int send(int descriptor, MemorySegment headers, int count) {
        try {
            return (int) SENDMMSG.invokeExact(state, descriptor, headers, count, 0);
        } catch (Throwable broken) {
            throw new IllegalStateException("sendmmsg", broken);
        }
    }
}
