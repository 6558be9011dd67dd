// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;

/** A bound UDP socket that one event loop serves. All but {@link #close} and the getters is for that loop's thread. */
public interface DatagramPort extends AutoCloseable {
    /** Longer datagrams that come in are not looked at: no viewer sends half of that. */
    int LARGEST_RECEIVED = 4096;

    /** What is done with what comes in, on the event loop. It throws nothing. */
    interface Receiver {
        /** A datagram in the first {@code length} bytes of an array that is used again for the next. */
        void onDatagram(long peer, byte[] bytes, int length);

        /** One was longer than {@link #LARGEST_RECEIVED}. */
        void onOversized(long peer);

        /** No more wait for now; answers may be flushed. */
        void onBatchEnd();
    }

    EventExecutor loop();

    /** The address it is bound to. */
    InetSocketAddress local();

    /**
     * Puts a datagram among those that {@link #flush} hands to the kernel: header, payload, appended acknowledgements.
     * The arrays may be used again at once. What the kernel does not take is lost, as it may be in any net, and counted.
     *
     * @param flags the first byte
     * @param payload its first {@code length} bytes
     * @param acks its first {@code ackCount} sequence numbers, at most 255; none when that is 0
     */
    void send(long peer, int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount);

    /** Hands what was sent to the kernel. */
    void flush();

    /** Datagrams that the kernel had no room for or refused; from any thread. */
    long unsent();

    /** Gives the port back; from any thread, waits a few seconds at most. */
    @Override
    void close();
}
