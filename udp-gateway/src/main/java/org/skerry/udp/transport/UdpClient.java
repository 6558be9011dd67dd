// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.socket.PeerAddress;
import org.skerry.udp.trace.PacketTrace;

/** The viewer's end of a circuit, for tests and tools: answers acks and pings by itself, all else is the caller's. */
public final class UdpClient implements AutoCloseable {
    private final ServerCounters counters = new ServerCounters();
    private final Endpoint.Surroundings surroundings = new Endpoint.Surroundings(
            NanoClock.system(), counters, new ExceptionEdge(NanoClock.system(), counters, "client"), null);
    private final ReceivedMessages received = new ReceivedMessages();
    private final @Nullable CircuitListener listener;
    private @Nullable Session session;
    private volatile @Nullable CloseReason closeReason;
    private boolean answered; // of the event loop

    /** With a listener, messages go there and nothing is kept. */
    UdpClient(@Nullable CircuitListener listener) {
        this.listener = listener;
    }

    /** Takes its socket, before anything comes in there. */
    DatagramPort.Receiver receiver(DatagramPort port, InetSocketAddress server, CircuitKey key) {
        var taken = new Endpoint(port, surroundings, new Owner());
        session = new Session(key, PeerAddress.of(server), taken, CircuitSettings.DEFAULT, new Events());
        return taken;
    }

    /** Says the first word. */
    void start() {
        var key = key();
        var code = new UseCircuitCode.CircuitCode(
                key.circuitCode(), key.session().value(), key.agent().value());
        send(new UseCircuitCode(code), Delivery.RELIABLE);
        session().endpoint().start();
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
        return session().endpoint().local();
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

    /** Who sees its datagrams from now on, on the event loop; null ends that. */
    public void trace(@Nullable PacketTrace watcher) {
        session().trace(watcher);
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
        session().endpoint().close();
    }

    /** What comes in and when. */
    private final class Owner implements Endpoint.Owner {
        @Override
        public void onFrame(long peer, Frame frame) {
            var started = session();
            if (peer != started.peer()) {
                counters.strangers.increment();
                return;
            }
            if (!answered) {
                answered = true;
                if (listener != null) {
                    listener.onOpened(started);
                }
            }
            started.receive(frame);
        }

        @Override
        public void onTick() {
            session().tick();
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
            if (listener == null) {
                received.add(message);
            } else {
                listener.onMessage(session(), message);
            }
        }

        @Override
        public void onClosed(CloseReason reason) {
            closeReason = reason;
            session().ended();
            if (listener != null) {
                listener.onClosed(session(), reason);
            }
        }
    }
}
