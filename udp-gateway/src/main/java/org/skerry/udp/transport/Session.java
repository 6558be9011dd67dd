// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.skerry.udp.circuit.Circuit;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.Message;

/** A circuit at its socket: brings what other threads send to the event loop and keeps the pace there. */
final class Session implements CircuitHandle {
    private static final int PACE_MILLIS = 10;

    /** What fits into an IPv4 datagram. */
    private static final int LARGEST = 65_507;

    private static final ThreadLocal<DatagramWriter> WRITERS = ThreadLocal.withInitial(DatagramWriter::new);

    /** A datagram on its way to the event loop. */
    private static final class Outbound {
        final byte[] datagram;
        final Delivery delivery;

        Outbound(byte[] datagram, Delivery delivery) {
            this.datagram = datagram;
            this.delivery = delivery;
        }
    }

    private final CircuitKey key;
    private final InetSocketAddress remote;
    private final Channel channel;
    private final ExceptionEdge edge;
    private final Circuit circuit;
    private final ConcurrentLinkedQueue<Outbound> outbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile boolean alive = true;
    private boolean pacing;

    /** Where a session lives. */
    record Place(Channel channel, InetSocketAddress remote, NanoClock clock, ExceptionEdge edge) {}

    Session(CircuitKey key, Place place, CircuitSettings settings, CircuitEvents events) {
        this.key = key;
        this.remote = place.remote();
        this.channel = place.channel();
        this.edge = place.edge();
        this.circuit = new Circuit(settings, place.clock(), this::transmit, events);
    }

    private void transmit(byte[] datagram) {
        var buffer = channel.alloc().buffer(datagram.length).writeBytes(datagram);
        var _ = channel.write(new DatagramPacket(buffer, remote), channel.voidPromise());
    }

    /** On the event loop; who calls this flushes the channel afterwards. */
    Circuit circuit() {
        return circuit;
    }

    void receive(Frame frame, byte[] scratch) {
        circuit.receive(frame, scratch);
        if (circuit.hasQueued()) {
            keepPace();
        }
    }

    void tick() {
        circuit.tick();
        keepPace();
    }

    /** Comes back soon while the pace alone holds something up. */
    private void keepPace() {
        if (circuit.flush() && !pacing) {
            pacing = true;
            var _ = channel.eventLoop().schedule(() -> edge.run(this::paceOn), PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void paceOn() {
        pacing = false;
        keepPace();
        channel.flush();
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
        if (!alive) {
            return;
        }
        var datagram = WRITERS.get().write(message, delivery == Delivery.RELIABLE);
        if (datagram.length > LARGEST) {
            throw new IllegalArgumentException(message.type() + " has " + datagram.length + " bytes");
        }
        outbox.add(new Outbound(datagram, delivery));
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
            circuit.send(next.datagram, next.delivery);
        }
        keepPace();
        channel.flush();
    }

    @Override
    public void close(boolean afterFlush) {
        if (alive) {
            alive = false;
            onLoop(() -> {
                drain();
                circuit.close(afterFlush);
                keepPace();
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
