// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.concurrent.EventExecutor;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A socket on Netty's NIO channel, for systems without epoll. Each datagram is a call of its own. */
final class NioPort extends SimpleChannelInboundHandler<DatagramPacket> implements DatagramPort {
    private static final System.Logger LOG = System.getLogger("org.skerry.udp");
    private static final int HEADER = 6;
    private static final int PATIENCE_SECONDS = 5;

    private final Receiver receiver;
    private final byte[] bytes = new byte[LARGEST_RECEIVED + 1];
    private final AtomicLong unsent = new AtomicLong();
    private volatile @Nullable Channel channel; // set before it is bound
    private long lastPeer;
    private @Nullable InetSocketAddress lastAddress;

    NioPort(Function<DatagramPort, Receiver> receivers) {
        this.receiver = receivers.apply(this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
    }

    private Channel channel() {
        var bound = channel;
        if (bound == null) {
            throw new IllegalStateException("not bound");
        }
        return bound;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        var peer = PeerAddress.of(packet.sender());
        var length = packet.content().readableBytes();
        if (length > LARGEST_RECEIVED) {
            receiver.onOversized(peer);
            return;
        }
        packet.content().readBytes(bytes, 0, length);
        receiver.onDatagram(peer, bytes, length);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        receiver.onBatchEnd();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(Level.WARNING, "event=udp-receive-failed address={0} reason={1}", local(), cause.toString());
    }

    @Override
    public EventExecutor loop() {
        return channel().eventLoop();
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) channel().localAddress();
    }

    @Override
    public void send(long peer, int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var size = HEADER + length + (ackCount > 0 ? ackCount * Integer.BYTES + 1 : 0);
        var buffer = channel().alloc().directBuffer(size);
        buffer.writeByte(flags).writeInt(sequence).writeByte(0).writeBytes(payload, 0, length);
        if (ackCount > 0) {
            for (var i = 0; i < ackCount; i++) {
                buffer.writeInt(acks[i]);
            }
            buffer.writeByte(ackCount);
        }
        var _ = channel().write(new DatagramPacket(buffer, address(peer))).addListener(written -> {
            if (!written.isSuccess()) {
                unsent.incrementAndGet();
            }
        });
    }

    private InetSocketAddress address(long peer) {
        var address = lastAddress;
        if (address == null || lastPeer != peer) {
            address = PeerAddress.toSocketAddress(peer);
            lastPeer = peer;
            lastAddress = address;
        }
        return address;
    }

    @Override
    public void flush() {
        channel().flush();
    }

    @Override
    public long unsent() {
        return unsent.get();
    }

    /** The system has the port back only after the selector has been through once more. */
    @Override
    public void close() {
        var loop = channel().eventLoop();
        var closing = channel().close();
        if (loop.inEventLoop()) {
            return;
        }
        closing.awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            for (var pass = 0; pass < 2; pass++) {
                loop.submit(() -> {}).awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (RejectedExecutionException stopped) {
            LOG.log(Level.DEBUG, "event=udp-closed-after-its-loop address={0}", channel());
        }
    }
}
