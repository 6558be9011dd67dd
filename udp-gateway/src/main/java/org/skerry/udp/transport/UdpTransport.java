// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.socket.SocketKind;
import org.skerry.udp.socket.Sockets;
import org.skerry.udp.throttle.SharedBudget;

/** The event loops that all servers and clients of a process share. Thread-safe. */
public final class UdpTransport implements AutoCloseable {
    /** A gigabit line, used up. */
    private static final long MOST_BYTES_PER_SECOND = 125_000_000;

    private final Sockets sockets;
    private final SharedBudget budget;

    private UdpTransport(Sockets sockets, SharedBudget budget) {
        this.sockets = sockets;
        this.budget = budget;
    }

    /** With so many event loops, on the best sockets of this machine. */
    public static UdpTransport start(int threads) {
        return start(threads, MOST_BYTES_PER_SECOND);
    }

    /** With a limit to what all servers of the process send together. */
    public static UdpTransport start(int threads, long bytesPerSecond) {
        return start(SocketKind.best(), threads, bytesPerSecond);
    }

    /**
     * As told.
     *
     * @param bytesPerSecond a limit to what all servers of the process send together
     * @throws IllegalArgumentException if this machine has no such sockets
     */
    public static UdpTransport start(SocketKind kind, int threads, long bytesPerSecond) {
        return new UdpTransport(Sockets.start(kind, threads), new SharedBudget(bytesPerSecond, System::nanoTime, null));
    }

    /** How its sockets are served. */
    public SocketKind kind() {
        return sockets.kind();
    }

    /**
     * Serves an IPv4 address on all event loops, where the system can share it out; port 0 takes a free one.
     *
     * @throws IOException if the address cannot be bound
     */
    public UdpServer bind(InetSocketAddress address, ServerSettings settings, CircuitListener listener)
            throws IOException {
        var share = new SharedBudget(settings.bytesPerSecond(), settings.clock()::nanos, budget);
        var server = new UdpServer(address, settings, share, listener);
        sockets.bindOnAll(address, server::receiver);
        server.start();
        return server;
    }

    /**
     * Opens a circuit as a viewer does, with UseCircuitCode; whether the server took it shows by what comes back.
     *
     * @throws IOException if there is no socket to be had
     */
    public UdpClient connect(InetSocketAddress server, CircuitKey key) throws IOException {
        return connect(server, key, new UdpClient(null));
    }

    /**
     * As {@link #connect(InetSocketAddress, CircuitKey)}, but what comes goes to the listener on the event loop and
     * nothing is kept to be awaited. The first word of the server is the circuit's opening.
     */
    public UdpClient connect(InetSocketAddress server, CircuitKey key, CircuitListener listener) throws IOException {
        return connect(server, key, new UdpClient(listener));
    }

    private UdpClient connect(InetSocketAddress server, CircuitKey key, UdpClient client) throws IOException {
        var local = server.getAddress().isLoopbackAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
                : new InetSocketAddress(InetAddress.getByAddress(new byte[4]), 0);
        sockets.bind(local, port -> client.receiver(port, server, key));
        client.start();
        return client;
    }

    /** Stops the event loops; close servers and clients before. */
    @Override
    public void close() {
        sockets.close();
    }
}
