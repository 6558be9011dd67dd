// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.CircuitMemory;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.socket.PeerAddress;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * One socket and what its circuits share on its event loop: clock, pace, what other threads send, and the edge where
 * datagrams are taken apart. All but {@link #local}, {@link #execute} and {@link #close} is for that loop's thread.
 */
final class Endpoint implements DatagramPort.Receiver {
    static final int TICK_MILLIS = 100;

    /** Whose socket it is, on the event loop. */
    interface Owner {
        /**
         * Takes a datagram.
         *
         * @throws CorruptedDatagramException if it carries no message and comes from nobody with a circuit
         */
        void onFrame(long peer, Frame frame);

        /** Every {@link #TICK_MILLIS}; what is sent meanwhile is flushed afterwards. */
        void onTick();
    }

    /** What all sockets of a server share; {@code budget} may be null for none. */
    record Surroundings(
            NanoClock clock,
            ServerCounters counters,
            ExceptionEdge edge,
            @Nullable SharedBudget budget) {}

    private final DatagramPort port;
    private final Surroundings surroundings;
    private final Pacer pacer;
    private final Outbox outbox;
    private final CircuitMemory memory = new CircuitMemory();
    private final Owner owner;
    private final Frame frame = new Frame(new byte[Frame.LARGEST_BODY]);
    private @Nullable Future<?> ticks;

    Endpoint(DatagramPort port, Surroundings surroundings, Owner owner) {
        this.port = port;
        this.surroundings = surroundings;
        this.pacer = new Pacer(port, surroundings);
        this.outbox = new Outbox(this, pacer);
        this.owner = owner;
    }

    /** Lets time pass from now on; once, from any thread. */
    void start() {
        ticks = loop().scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        edge().run(owner::onTick);
        port.flush();
    }

    @Override
    public void onDatagram(long peer, byte[] bytes, int length) {
        surroundings.counters.datagrams.increment();
        edge().take(this, peer, bytes, length);
    }

    /** Takes a datagram apart; may throw whatever a listener throws. */
    void take(long peer, byte[] bytes, int length) {
        try {
            owner.onFrame(peer, frame.read(bytes, length));
        } catch (CorruptedDatagramException garbage) {
            surroundings.counters.corrupted.increment();
            edge().garbage("corrupted", peer);
        }
    }

    @Override
    public void onOversized(long peer) {
        surroundings.counters.datagrams.increment();
        surroundings.counters.oversized.increment();
    }

    @Override
    public void onBatchEnd() {
        port.flush();
    }

    /** Runs something on the event loop and flushes afterwards; false if that has stopped. From any thread. */
    boolean execute(Runnable work) {
        try {
            loop().execute(() -> {
                edge().run(work);
                port.flush();
            });
            return true;
        } catch (RejectedExecutionException stopped) {
            return false;
        }
    }

    EventExecutor loop() {
        return port.loop();
    }

    InetSocketAddress local() {
        return port.local();
    }

    DatagramPort port() {
        return port;
    }

    Pacer pacer() {
        return pacer;
    }

    Outbox outbox() {
        return outbox;
    }

    CircuitMemory memory() {
        return memory;
    }

    ExceptionEdge edge() {
        return surroundings.edge;
    }

    NanoClock clock() {
        return surroundings.clock;
    }

    @Nullable
    SharedBudget budget() {
        return surroundings.budget;
    }

    /** For logs. */
    static String name(long peer) {
        var address = PeerAddress.toSocketAddress(peer);
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Gives the socket back; waits a few seconds at most. */
    void close() {
        var ticking = ticks;
        if (ticking != null) {
            ticking.cancel(false);
        }
        port.close();
    }
}
