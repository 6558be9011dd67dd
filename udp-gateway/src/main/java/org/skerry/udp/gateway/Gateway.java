// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.gateway;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.trace.PacketTrace;

/**
 * The circuits at one address. Only a UseCircuitCode with an announced key opens one; whoever has none gets no answer and
 * leaves nothing behind but a count. Thread-safe; nothing but {@link #drain} and {@link #close} blocks.
 */
public interface Gateway extends AutoCloseable {
    /** The address it is bound to, with the real port when any was asked for. */
    InetSocketAddress address();

    /** Lets the viewer with this key in, once, from now on and for a limited time. */
    void announce(CircuitKey key);

    /** Takes an announcement back; an open circuit is not touched. */
    void retract(CircuitKey key);

    GatewayStats stats();

    /** Shows each datagram of this agent's circuits to {@code trace} from now on, on an event loop; null ends that. */
    void trace(AgentId agent, @Nullable PacketTrace trace);

    /**
     * Closes all circuits, each after what was sent before, and waits for that as long as told. Nobody is let in any more.
     */
    void drain(Duration patience) throws InterruptedException;

    /** Ends all circuits at once and gives the port back; who wants a last word to arrive drains before. */
    @Override
    void close();
}
