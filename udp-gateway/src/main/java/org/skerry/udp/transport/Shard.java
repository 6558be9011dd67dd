// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.LongObjectMap;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.socket.DatagramPort;

/**
 * The circuits of one of a server's sockets. Which socket a viewer's datagrams come to is the kernel's choice, by its
 * address, and the same as long as that stays. All on that socket's event loop unless said otherwise.
 */
final class Shard implements Endpoint.Owner {
    /**
     * A UseCircuitCode takes 46 bytes and its acks a few, an AgentUpdate that comes too early 121; a stranger's longer
     * datagram is not even looked into.
     */
    private static final int LONGEST_FIRST_WORD = 192;

    private final Directory directory;
    private final Endpoint endpoint;
    private final ServerCounters counters;
    private final EarlyDatagrams early = new EarlyDatagrams();
    private final LongObjectMap<ServerSession> sessions = new LongObjectHashMap<>();
    private final LongObjectMap<Shard> elsewhere = new LongObjectHashMap<>();
    private final ArrayList<ServerSession> all = new ArrayList<>(); // while going through all of them
    private @Nullable CircuitKey replacement; // while a datagram is being taken

    Shard(DatagramPort port, Endpoint.Surroundings surroundings, Directory directory) {
        this.directory = directory;
        this.counters = surroundings.counters();
        this.endpoint = new Endpoint(port, surroundings, this);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void onFrame(long peer, Frame frame) {
        var known = sessions.get(peer);
        if (known == null) {
            onUnknown(peer, frame);
            return;
        }
        replacement = null;
        known.session().receive(frame);
        var key = replacement;
        if (key != null) {
            known.session().circuit().end(CloseReason.REPLACED);
            open(peer, key, frame);
        }
    }

    private void onUnknown(long peer, Frame frame) {
        var other = elsewhere.get(peer);
        if (other != null) {
            forward(other, peer, frame);
        } else if (!isWelcome(peer, frame)) {
            counters.strangers.increment();
            endpoint.edge().garbage("stranger", peer);
        }
    }

    private boolean isWelcome(long peer, Frame frame) {
        if (frame.length() > LONGEST_FIRST_WORD || !(frame.body() instanceof MessageBody body)) {
            return false;
        }
        return switch (body.message()) {
            case UseCircuitCode first -> onFirstWord(peer, ServerSession.keyOf(first), frame);
            case AgentMessage message -> onEarly(peer, message, frame);
            default -> false;
        };
    }

    /** A new circuit, or one whose viewer has got another address: only they know the key. */
    private boolean onFirstWord(long peer, CircuitKey key, Frame frame) {
        var live = directory.find(key);
        if (live != null) {
            if (live.shard() == this) {
                rebind(live, peer, frame);
            } else {
                elsewhere.put(peer, live.shard());
                forward(live.shard(), peer, frame);
            }
            return true;
        }
        if (!directory.admits(key)) {
            return false;
        }
        open(peer, key, frame);
        return true;
    }

    /** The circuit lives on another event loop: a new address has brought its viewer to the wrong socket. */
    private void forward(Shard owner, long peer, Frame frame) {
        var datagram = frame.copy();
        owner.endpoint.execute(() -> {
            owner.endpoint.take(peer, datagram, datagram.length);
            if (!owner.sessions.containsKey(peer)) {
                endpoint.execute(() -> elsewhere.remove(peer));
            }
        });
    }

    private void rebind(ServerSession live, long peer, Frame frame) {
        var session = live.session();
        counters.rebound.increment();
        leave(live);
        sessions.put(peer, live);
        session.moveTo(peer);
        session.circuit().startUnproven();
        session.receive(frame);
        session.circuit().flushAcks();
        session.circuit().challenge();
    }

    private boolean onEarly(long peer, AgentMessage message, Frame frame) {
        var key = directory.announced(new AgentId(message.senderAgentId()), new SessionId(message.senderSessionId()));
        if (key == null || !early.keep(key, peer, frame.copy())) {
            return false;
        }
        counters.early.increment();
        return true;
    }

    private void open(long peer, CircuitKey key, Frame frame) {
        var opened = new ServerSession(key, peer, this, directory);
        var session = opened.session();
        sessions.put(peer, opened);
        directory.opened(opened);
        session.circuit().startUnproven();
        session.receive(frame);
        session.circuit().flushAcks();
        session.circuit().challenge();
        directory.listener().onOpened(session);
        for (var datagram : early.take(key, peer)) {
            session.receive(Frame.of(datagram, datagram.length));
        }
        if (directory.isDraining()) {
            session.close(true); // the key was used just before
        }
    }

    /** A peer with a circuit came with another key; it is not that circuit's any more if the key was announced. */
    void onOtherKey(CircuitKey key) {
        if (directory.admits(key)) {
            replacement = key;
        }
    }

    void onEnded(ServerSession ended) {
        leave(ended);
        directory.ended(ended);
    }

    /** Gives up the address of a circuit. */
    private void leave(ServerSession live) {
        var peer = live.session().peer();
        if (sessions.get(peer) == live) {
            sessions.remove(peer);
            directory.forget(peer, this);
        }
    }

    /** No circuit is at this address any more, wherever it was. */
    void forget(long peer) {
        elsewhere.remove(peer);
    }

    @Override
    public void onTick() {
        forEach(ServerSession::tick);
    }

    /** Each may end while its turn is; one that fails does not keep the others from theirs. */
    void forEach(Consumer<ServerSession> what) {
        all.addAll(sessions.values());
        for (var session : all) {
            endpoint.edge().run(() -> what.accept(session));
        }
        all.clear();
    }

    InetSocketAddress local() {
        return endpoint.local();
    }
}
