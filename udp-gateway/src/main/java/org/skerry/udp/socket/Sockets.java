// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.IoEventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.unix.Socket;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The event loops of a process and the sockets on them. Thread-safe. */
public final class Sockets implements AutoCloseable {
    private static final int SOCKET_BUFFER = 4 * 1024 * 1024;

    private final SocketKind kind;
    private final int threads;
    private final MultiThreadIoEventLoopGroup loops;
    private final Map<IoEventLoop, LoopBatches> batches = new ConcurrentHashMap<>();

    private Sockets(SocketKind kind, int threads) {
        this.kind = kind;
        this.threads = threads;
        this.loops = new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory("udp", true), kind.handlers());
    }

    /**
     * Starts so many event loops.
     *
     * @throws IllegalArgumentException if this machine has no such sockets
     */
    public static Sockets start(SocketKind kind, int threads) {
        if (!kind.isPossible()) {
            throw new IllegalArgumentException(
                    "sockets of kind " + kind + " need 64-bit Linux and Netty's native part");
        }
        return new Sockets(kind, threads);
    }

    /** How they are served. */
    public SocketKind kind() {
        return kind;
    }

    /**
     * Binds a socket on one of the loops; port 0 takes a free one.
     *
     * @param receivers gives the new socket its receiver, before anything comes in
     */
    public DatagramPort bind(InetSocketAddress address, Function<DatagramPort, DatagramPort.Receiver> receivers)
            throws IOException {
        return kind == SocketKind.NIO
                ? bindChannel(address, receivers)
                : new LinuxBinding(this).bind(address, loops.next(), receivers);
    }

    /**
     * Binds an address on every loop where the system can share it out by peer, else on one. Nobody else can bind it
     * meanwhile.
     *
     * @param receivers gives each new socket its receiver
     */
    public List<DatagramPort> bindOnAll(
            InetSocketAddress address, Function<DatagramPort, DatagramPort.Receiver> receivers) throws IOException {
        if (kind == SocketKind.NIO || threads == 1) {
            return List.of(bind(address, receivers));
        }
        var binding = new LinuxBinding(this);
        var ports = new ArrayList<DatagramPort>();
        try {
            var bound = address;
            for (var i = 0; i < threads; i++) {
                var port = binding.bind(bound, loops.next(), receivers);
                ports.add(port);
                bound = port.local();
            }
        } catch (IOException refused) {
            ports.forEach(DatagramPort::close);
            throw refused;
        }
        return List.copyOf(ports);
    }

    LoopBatches batches(IoEventLoop loop) {
        return batches.computeIfAbsent(loop, any -> new LoopBatches());
    }

    static void buffers(Socket socket) throws IOException {
        socket.setReceiveBufferSize(SOCKET_BUFFER);
        socket.setSendBufferSize(SOCKET_BUFFER);
    }

    private DatagramPort bindChannel(InetSocketAddress address, Function<DatagramPort, DatagramPort.Receiver> receivers)
            throws IOException {
        var port = new NioPort(receivers);
        var bound = new Bootstrap()
                .group(loops)
                .channelFactory(() -> new NioDatagramChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER)
                .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new FixedRecvByteBufAllocator(DatagramPort.LARGEST_RECEIVED + 1))
                .handler(port)
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("cannot bind UDP " + address, bound.cause());
        }
        return port;
    }

    /** Stops the loops; close the sockets before. */
    @Override
    public void close() {
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
