// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitMemory;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UseCircuitCode;

/** The viewer's end of a circuit, for tests and tools: answers acks and pings by itself, all else is the caller's. */
public final class UdpClient implements AutoCloseable {
    private final ServerCounters counters = new ServerCounters();
    private final ExceptionEdge edge = new ExceptionEdge(NanoClock.system(), counters, "client");
    private final ReceivedMessages received = new ReceivedMessages();
    private @Nullable Session session;
    private @Nullable Channel channel;
    private volatile @Nullable CloseReason closeReason;

    UdpClient() {}

    DatagramInbound inbound() {
        return new DatagramInbound(this::onFrame, counters, edge);
    }

    void start(Channel bound, InetSocketAddress server, CircuitKey key) {
        var place =
                new Session.Place(bound, NanoClock.system(), edge, new Pacer(null, edge), new CircuitMemory(), null);
        var started = new Session(key, server, place, CircuitSettings.DEFAULT, new Events());
        channel = bound;
        session = started;
        var code = new UseCircuitCode.CircuitCode(
                key.circuitCode(), key.session().value(), key.agent().value());
        started.send(new UseCircuitCode(code), Delivery.RELIABLE);
        tickLater(bound, started);
    }

    private void onFrame(InetSocketAddress from, Frame frame, byte[] scratch) {
        var started = session;
        if (started != null && from.equals(started.remote())) {
            started.receive(frame, scratch);
        } else {
            counters.strangers.increment();
        }
    }

    private void tickLater(Channel bound, Session started) {
        var _ = bound.eventLoop()
                .schedule(
                        () -> {
                            edge.run(started::tick);
                            bound.flush();
                            if (bound.isOpen()) {
                                tickLater(bound, started);
                            }
                        },
                        UdpServer.TICK_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    private Session session() {
        var started = session;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    /** The client's own address. */
    public InetSocketAddress address() {
        var bound = channel;
        if (bound == null) {
            throw new IllegalStateException("not started");
        }
        return (InetSocketAddress) bound.localAddress();
    }

    public CircuitKey key() {
        return session().key();
    }

    public void send(Message message, Delivery delivery) {
        session().send(message, delivery);
    }

    /**
     * Waits for a message of this kind and takes it; those that came before and were not taken count.
     *
     * @throws IllegalStateException if none comes in time; its text names what did come
     */
    public <T extends Message> T await(Class<T> kind, Duration patience) {
        return received.take(kind, any -> true, patience);
    }

    /** As {@link #await(Class, Duration)}, for one that fits. */
    public <T extends Message> T await(Class<T> kind, Predicate<? super T> fits, Duration patience) {
        return received.take(kind, fits, patience);
    }

    /** All of this kind that came so far and were not taken, oldest first. */
    public <T extends Message> List<T> received(Class<T> kind) {
        return received.of(kind);
    }

    public CircuitStats stats() {
        return session().stats();
    }

    /** Until closed or timed out. */
    public boolean isAlive() {
        return session().isAlive();
    }

    /** Why it ended, or null while it lives. */
    public @Nullable CloseReason closeReason() {
        return closeReason;
    }

    /** Goes without a word, as a viewer that lost its network; send LogoutRequest before to part properly. */
    @Override
    public void close() {
        session().close(false);
        var bound = channel;
        if (bound != null) {
            bound.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
        }
    }

    /** What the circuit tells. */
    private final class Events implements CircuitEvents {
        @Override
        public boolean admits(Message message) {
            return true;
        }

        @Override
        public void onMessage(Message message) {
            received.add(message);
        }

        @Override
        public void onClosed(CloseReason reason) {
            closeReason = reason;
            session().ended();
        }
    }
}
