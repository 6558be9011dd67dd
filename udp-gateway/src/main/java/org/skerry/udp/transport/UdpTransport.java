// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.throttle.SharedBudget;

/** The threads that all servers and clients of a process share. */
public final class UdpTransport implements AutoCloseable {
    private static final int SOCKET_BUFFER = 1024 * 1024;

    /** A gigabit line, used up. */
    private static final long MOST_BYTES_PER_SECOND = 125_000_000;

    private final EventLoopGroup threads;
    private final SharedBudget budget;

    private UdpTransport(EventLoopGroup threads, SharedBudget budget) {
        this.threads = threads;
        this.budget = budget;
    }

    public static UdpTransport start(int threads) {
        return start(threads, MOST_BYTES_PER_SECOND);
    }

    /** With a limit to what all servers of the process send together. */
    public static UdpTransport start(int threads, long bytesPerSecond) {
        var group = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("udp", true), NioIoHandler.newFactory());
        return new UdpTransport(group, new SharedBudget(bytesPerSecond, System::nanoTime, null));
    }

    /**
     * Serves an address; port 0 takes a free one.
     *
     * @throws IOException if the address cannot be bound
     */
    public UdpServer bind(InetSocketAddress address, ServerSettings settings, CircuitListener listener)
            throws IOException {
        var share = new SharedBudget(settings.bytesPerSecond(), settings.clock()::nanos, budget);
        var server = new UdpServer(address, settings, share, listener);
        var bound = bootstrap(server.inbound()).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("cannot bind UDP " + address, bound.cause());
        }
        server.start(bound.channel());
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
                : new InetSocketAddress(0);
        var bound = bootstrap(client.inbound()).bind(local).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("no UDP socket for " + server, bound.cause());
        }
        client.start(bound.channel(), server, key);
        return client;
    }

    private Bootstrap bootstrap(ChannelHandler handler) {
        return new Bootstrap()
                .group(threads)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(DatagramInbound.RECEIVE_BUFFER))
                .handler(handler);
    }

    /** Stops the threads; close servers and clients before. */
    @Override
    public void close() {
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
