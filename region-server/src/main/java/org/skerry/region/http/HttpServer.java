// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Listens on one address until closed. */
public final class HttpServer implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;
    private static final int LONGEST_HEADERS = 16384;
    private static final int CHUNK = 65536;

    private final EventLoopGroup acceptor;
    private final EventLoopGroup connections;
    private final ExecutorService workers;
    private final ChannelGroup open = new DefaultChannelGroup("http", GlobalEventExecutor.INSTANCE, true);
    private final Channel listener;
    private final ConnectionCap cap;

    private HttpServer(InetSocketAddress bind, Handler handler, HttpLimits limits, BodyLimits bodies)
            throws IOException {
        acceptor =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("http-accept"), NioIoHandler.newFactory());
        connections = new MultiThreadIoEventLoopGroup(2, new DefaultThreadFactory("http"), NioIoHandler.newFactory());
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-call-", 0).factory());
        var budget = new BodyBudget(limits.maxBodies());
        var edge = new CallExceptionEdge(handler, limits.maxInflated(), budget);
        cap = new ConnectionCap(limits.maxConnections());
        var bound = new ServerBootstrap()
                .group(acceptor, connections)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 512)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        open.add(channel);
                        var deadline = new RequestDeadline(limits.requestTime());
                        channel.pipeline()
                                .addLast(cap)
                                .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_HEADERS, CHUNK))
                                .addLast(deadline)
                                .addLast(new BodyAdmission(bodies, limits.maxBody(), budget))
                                .addLast(new HttpObjectAggregator(limits.maxBody(), true))
                                .addLast(new IdleStateHandler(
                                        true, 0, 0, limits.idleTime().toMillis(), TimeUnit.MILLISECONDS))
                                .addLast(new ConnectionExceptionEdge(edge, workers, deadline));
                    }
                })
                .bind(bind)
                .awaitUninterruptibly();
        listener = bound.channel();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("cannot listen on " + bind, bound.cause());
        }
    }

    /**
     * Starts to listen.
     *
     * @param bind port 0 takes a free one, see {@link #port}
     * @param bodies by path, within the limits
     * @throws IOException if the address cannot be bound
     */
    public static HttpServer start(InetSocketAddress bind, Handler handler, HttpLimits limits, BodyLimits bodies)
            throws IOException {
        return new HttpServer(bind, handler, limits, bodies);
    }

    /** Connections that are open now. */
    public int connections() {
        return cap.open();
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Stops listening, closes every connection and waits until the threads have ended. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        open.close().awaitUninterruptibly();
        workers.shutdownNow();
        acceptor.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        connections.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
