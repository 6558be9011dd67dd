// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.Circuit;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitMemory;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.DatagramSink;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.trace.PacketTrace;

/** A circuit at its socket: brings what other threads send to the event loop and keeps the pace there. */
final class Session implements CircuitHandle {
    /** What fits into an IPv4 datagram. */
    private static final int LARGEST = 65_507;

    private static final long NO_KEY = Long.MIN_VALUE;

    /** A message on its way to the event loop. */
    private static final class Outbound {
        final EncodedMessage message;
        final Delivery delivery;
        final long key;

        Outbound(EncodedMessage message, Delivery delivery, long key) {
            this.message = message;
            this.delivery = delivery;
            this.key = key;
        }
    }

    private final CircuitKey key;
    private final Channel channel;
    private final ExceptionEdge edge;
    private final Pacer pacer;
    private final Circuit circuit;
    private final ConcurrentLinkedQueue<Outbound> outbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile InetSocketAddress remote;
    private volatile boolean alive = true;
    private @Nullable PacketTrace trace; // of the event loop

    /** Where sessions live: what those of one socket share. */
    record Place(
            Channel channel,
            NanoClock clock,
            ExceptionEdge edge,
            Pacer pacer,
            CircuitMemory memory,
            @Nullable SharedBudget budget) {}

    Session(CircuitKey key, InetSocketAddress remote, Place place, CircuitSettings settings, CircuitEvents events) {
        this.key = key;
        this.remote = remote;
        this.channel = place.channel();
        this.edge = place.edge();
        this.pacer = place.pacer();
        this.circuit = new Circuit(settings, place.clock(), place.memory(), place.budget(), this::transmit, events);
    }

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var buffer = channel.alloc().directBuffer(DatagramSink.HEADER + length + DatagramSink.ackBytes(ackCount));
        buffer.writeByte(flags).writeInt(sequence).writeByte(0).writeBytes(payload, 0, length);
        if (ackCount > 0) {
            for (var i = 0; i < ackCount; i++) {
                buffer.writeInt(acks[i]);
            }
            buffer.writeByte(ackCount);
        }
        var to = remote;
        var watcher = trace;
        if (watcher != null) {
            var bytes = DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount);
            watcher.sent(local(), to, bytes);
        }
        var _ = channel.write(new DatagramPacket(buffer, to), channel.voidPromise());
    }

    private InetSocketAddress local() {
        return (InetSocketAddress) channel.localAddress();
    }

    Channel channel() {
        return channel;
    }

    /** On the event loop; who calls this flushes the channel afterwards. */
    Circuit circuit() {
        return circuit;
    }

    /** On the event loop: the peer is there from now on. */
    void moveTo(InetSocketAddress other) {
        remote = other;
    }

    /** On the event loop: who watches its datagrams from now on, or nobody. */
    void trace(@Nullable PacketTrace watcher) {
        trace = watcher;
    }

    void receive(Frame frame, byte[] scratch) {
        var watcher = trace;
        if (watcher != null) {
            watcher.received(local(), remote, frame.copy());
        }
        circuit.receive(frame, scratch);
        if (circuit.hasQueued()) {
            pacer.flush(this);
        }
    }

    void tick() {
        circuit.tick();
        pacer.flush(this);
    }

    /** On the event loop: from here on {@link #isAlive} is false. */
    void ended() {
        alive = false;
        outbox.clear();
    }

    @Override
    public CircuitKey key() {
        return key;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public void send(Message message, Delivery delivery) {
        send(message, delivery, NO_KEY);
    }

    @Override
    public void send(Message message, Delivery delivery, long about) {
        if (!alive) {
            return;
        }
        var encoded = EncodedMessage.of(message);
        if (encoded.datagramLength() > LARGEST) {
            throw new IllegalArgumentException(message.type() + " has " + encoded.datagramLength() + " bytes");
        }
        outbox.add(new Outbound(encoded, delivery, about));
        wake();
    }

    private void wake() {
        if (draining.compareAndSet(false, true)) {
            onLoop(this::drain);
        }
    }

    private void onLoop(Runnable work) {
        try {
            channel.eventLoop().execute(() -> edge.run(work));
        } catch (RejectedExecutionException stopped) {
            ended(); // the transport is gone, and every circuit with it
        }
    }

    private void drain() {
        draining.set(false);
        for (var next = outbox.poll(); next != null; next = outbox.poll()) {
            circuit.send(next.message, next.delivery, next.key);
        }
        pacer.flush(this);
        channel.flush();
    }

    @Override
    public void close(boolean afterFlush) {
        if (alive) {
            alive = false;
            onLoop(() -> {
                drain();
                circuit.close(afterFlush);
                pacer.flush(this);
                channel.flush();
            });
        }
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public CircuitStats stats() {
        return circuit.stats();
    }
}
