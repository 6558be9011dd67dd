// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.wire.CorruptedDatagramException;

/** Takes datagrams off a socket and apart; here their bytes leave Netty. */
final class DatagramInbound extends SimpleChannelInboundHandler<DatagramPacket> {
    /** Receive buffers hold this much; what fills one was longer. */
    static final int RECEIVE_BUFFER = 4096;

    /** What is done with them, on the event loop. */
    interface Target {
        void onFrame(InetSocketAddress from, Frame frame, byte[] scratch);
    }

    private final Target target;
    private final ServerCounters counters;
    private final ExceptionEdge edge;
    private final byte[] inbound = new byte[RECEIVE_BUFFER];
    private final byte[] scratch = new byte[Frame.LARGEST_BODY];

    DatagramInbound(Target target, ServerCounters counters, ExceptionEdge edge) {
        this.target = target;
        this.counters = counters;
        this.edge = edge;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        counters.datagrams.increment();
        var length = packet.content().readableBytes();
        if (length >= RECEIVE_BUFFER) {
            counters.oversized.increment();
            return;
        }
        packet.content().readBytes(inbound, 0, length);
        edge.run(() -> take(packet.sender(), length));
    }

    private void take(InetSocketAddress from, int length) {
        try {
            target.onFrame(from, Frame.of(inbound, length), scratch);
        } catch (CorruptedDatagramException garbage) {
            counters.corrupted.increment();
            edge.garbage("frame", from);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        edge.report(cause);
    }
}
