// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.net.InetSocketAddress;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.message.Message;

/** An open circuit. Thread-safe; nothing here blocks. */
public interface CircuitHandle {
    CircuitKey key();

    /** Where the viewer is. */
    InetSocketAddress remote();

    /**
     * Encodes on the calling thread and queues; messages sent by one thread leave in that order. On a circuit that has
     * ended this does nothing.
     *
     * @throws IllegalArgumentException if the message is larger than any datagram
     */
    void send(Message message, Delivery delivery);

    /**
     * Ends the circuit. {@code afterFlush} grants what was sent before, reliable messages with their
     * acknowledgements, a few seconds; nothing is received meanwhile.
     */
    void close(boolean afterFlush);

    /** Until it was closed from either end. */
    boolean isAlive();

    CircuitStats stats();
}
