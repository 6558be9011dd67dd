// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitMemory;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.trace.PacketTrace;

/**
 * The circuits at one address. Only a UseCircuitCode with an announced key opens one; whoever has none gets no answer
 * and leaves nothing behind but a count. The public methods are thread-safe.
 */
public final class UdpServer implements AutoCloseable {
    static final int TICK_MILLIS = 100;

    /**
     * A UseCircuitCode takes 46 bytes and its acks a few, an AgentUpdate that comes too early 121; a stranger's longer
     * datagram is not even looked into.
     */
    private static final int LONGEST_FIRST_WORD = 192;

    private final ServerSettings settings;
    private final CircuitListener listener;
    private final Announcements announcements;
    private final ServerCounters counters = new ServerCounters();
    private final SharedBudget budget;
    private final Pacer pacer;
    private final CircuitMemory memory = new CircuitMemory(); // of the event loop
    private final EarlyDatagrams early = new EarlyDatagrams();
    private final Map<InetSocketAddress, ServerSession> sessions =
            new ConcurrentHashMap<>(); // changes on the event loop
    private final Map<CircuitKey, ServerSession> byKey = new HashMap<>(); // of the event loop
    private final Map<AgentId, PacketTrace> traces = new ConcurrentHashMap<>();
    private final ServerSession.Owner owner = new SessionOwner();
    private final ExceptionEdge edge;
    private volatile CircuitStats ended = CircuitStats.NONE;
    private volatile boolean stopped;
    private volatile boolean draining;
    private @Nullable CountDownLatch drained; // of the event loop
    private @Nullable CircuitKey replacement; // while a datagram is being taken
    private @Nullable Channel channel; // set before anything comes in

    UdpServer(InetSocketAddress address, ServerSettings settings, SharedBudget budget, CircuitListener listener) {
        this.settings = settings;
        this.budget = budget;
        this.listener = listener;
        this.announcements =
                new Announcements(settings.clock(), settings.announcementLife(), settings.mostAnnouncements());
        this.edge = new ExceptionEdge(settings.clock(), counters, address.toString());
        this.pacer = new Pacer(budget, edge);
    }

    DatagramInbound inbound() {
        return new DatagramInbound(this::onFrame, counters, edge);
    }

    void start(Channel bound) {
        channel = bound;
        tickLater(bound);
    }

    private Channel channel() {
        var bound = channel;
        if (bound == null) {
            throw new IllegalStateException("not bound");
        }
        return bound;
    }

    /** The address it is bound to, with the real port when any was asked for. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel().localAddress();
    }

    /** Lets the viewer with this key in, once, from now on and for a limited time. */
    public void announce(CircuitKey key) {
        announcements.add(key);
    }

    /** Takes an announcement back; an open circuit is not touched. */
    public void retract(CircuitKey key) {
        announcements.remove(key);
    }

    public ServerStats stats() {
        var traffic = ended;
        for (var session : sessions.values()) {
            traffic = traffic.plus(session.session().stats());
        }
        return counters.snapshot(sessions.size(), announcements.size(), traffic);
    }

    /** Shows each datagram of this agent's circuits to {@code trace} from now on; null ends that. */
    public void trace(AgentId agent, @Nullable PacketTrace trace) {
        if (trace == null) {
            traces.remove(agent);
        } else {
            traces.put(agent, trace);
        }
        channel().eventLoop().execute(() -> {
            for (var session : sessions.values()) {
                if (session.session().key().agent().equals(agent)) {
                    session.session().trace(trace);
                }
            }
        });
    }

    private void onFrame(InetSocketAddress from, Frame frame, byte[] scratch) {
        var known = sessions.get(from);
        if (known == null) {
            onStranger(from, frame, scratch);
            return;
        }
        replacement = null;
        known.session().receive(frame, scratch);
        var key = replacement;
        if (key != null) {
            known.session().circuit().end(CloseReason.REPLACED);
            open(from, key, frame, scratch);
        }
    }

    private void onStranger(InetSocketAddress from, Frame frame, byte[] scratch) {
        if (frame.length() <= LONGEST_FIRST_WORD && frame.body(scratch) instanceof MessageBody body) {
            var welcome = switch (body.message()) {
                case UseCircuitCode first -> onFirstWord(from, ServerSession.keyOf(first), frame, scratch);
                case AgentMessage message -> onEarly(from, message, frame);
                default -> false;
            };
            if (welcome) {
                return;
            }
        }
        counters.strangers.increment();
        edge.garbage("stranger", from);
    }

    /** A new circuit, or one whose viewer has got another address: only they know the key. */
    private boolean onFirstWord(InetSocketAddress from, CircuitKey key, Frame frame, byte[] scratch) {
        var live = byKey.get(key);
        if (live != null) {
            rebind(live, from, frame, scratch);
            return true;
        }
        if (draining || !announcements.use(key)) {
            return false;
        }
        open(from, key, frame, scratch);
        return true;
    }

    private void rebind(ServerSession live, InetSocketAddress from, Frame frame, byte[] scratch) {
        var session = live.session();
        counters.rebound.increment();
        sessions.remove(session.remote(), live);
        sessions.put(from, live);
        session.moveTo(from);
        session.circuit().startUnproven();
        session.receive(frame, scratch);
        session.circuit().flushAcks();
        session.circuit().challenge();
    }

    private boolean onEarly(InetSocketAddress from, AgentMessage message, Frame frame) {
        var key = announcements.find(new AgentId(message.senderAgentId()), new SessionId(message.senderSessionId()));
        if (key == null || draining || !early.keep(key, from, frame.copy())) {
            return false;
        }
        counters.early.increment();
        return true;
    }

    private void open(InetSocketAddress from, CircuitKey key, Frame frame, byte[] scratch) {
        var place = new Session.Place(channel(), settings.clock(), edge, pacer, memory, budget);
        var opened = new ServerSession(key, from, place, settings, listener, owner);
        var session = opened.session();
        sessions.put(from, opened);
        byKey.put(key, opened);
        counters.opened.increment();
        session.trace(traces.get(key.agent()));
        session.circuit().startUnproven();
        session.receive(frame, scratch);
        session.circuit().flushAcks();
        session.circuit().challenge();
        listener.onOpened(session);
        for (var datagram : early.take(key, from)) {
            session.receive(Frame.of(datagram, datagram.length), scratch);
        }
    }

    private void tickLater(Channel bound) {
        var _ = bound.eventLoop()
                .schedule(
                        () -> {
                            edge.run(this::tick);
                            if (!stopped) {
                                tickLater(bound);
                            }
                        },
                        TICK_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (sessions.isEmpty()) {
            return;
        }
        for (var session : new ArrayList<>(sessions.values())) {
            edge.run(session.session()::tick);
        }
        channel().flush();
    }

    /**
     * Closes all circuits, each after what was sent before, and waits for that as long as told; blocks. Nobody is let in
     * any more.
     */
    public void drain(Duration patience) throws InterruptedException {
        var done = new CountDownLatch(1);
        draining = true;
        channel().eventLoop().execute(() -> {
            drained = done;
            for (var session : new ArrayList<>(sessions.values())) {
                session.session().close(true);
            }
            if (sessions.isEmpty()) {
                done.countDown();
            }
        });
        var _ = done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends all circuits at once and gives the port back; who wants a last word to arrive closes its handles before. */
    @Override
    public void close() {
        stopped = true;
        var bound = channel();
        try {
            bound.eventLoop().submit(() -> edge.run(this::endAll)).awaitUninterruptibly(5, TimeUnit.SECONDS);
        } catch (RejectedExecutionException alreadyStopped) {
            return;
        }
        bound.close().awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    private void endAll() {
        for (var session : new ArrayList<>(sessions.values())) {
            edge.run(() -> session.session().circuit().end(CloseReason.TRANSPORT_STOPPED));
        }
    }

    /** What sessions report. */
    private final class SessionOwner implements ServerSession.Owner {
        @Override
        public void onOtherKey(ServerSession session, CircuitKey key) {
            if (!draining && announcements.use(key)) {
                replacement = key;
            }
        }

        @Override
        public void onEnded(ServerSession session, CloseReason reason) {
            sessions.remove(session.session().remote(), session);
            byKey.remove(session.session().key(), session);
            ended = ended.plus(session.session().stats());
            counters.closed.increment();
            var waiting = drained;
            if (waiting != null && sessions.isEmpty()) {
                waiting.countDown();
            }
        }
    }
}
