// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.trace.PacketTrace;

/**
 * What the sockets of a server know together: who may come, who is there and on which of them, who is watched.
 * Thread-safe.
 */
final class Directory {
    private final ServerSettings settings;
    private final CircuitListener listener;
    private final ServerCounters counters;
    private final Announcements announcements;
    private final Map<CircuitKey, ServerSession> live = new ConcurrentHashMap<>();
    private final Map<AgentId, PacketTrace> traces = new ConcurrentHashMap<>();
    private final List<Shard> shards = new CopyOnWriteArrayList<>();
    private final CountDownLatch drained = new CountDownLatch(1);
    private CircuitStats endedTraffic = CircuitStats.NONE; // under the lock
    private volatile boolean draining;

    Directory(ServerSettings settings, CircuitListener listener, ServerCounters counters) {
        this.settings = settings;
        this.listener = listener;
        this.counters = counters;
        this.announcements =
                new Announcements(settings.clock(), settings.announcementLife(), settings.mostAnnouncements());
    }

    ServerSettings settings() {
        return settings;
    }

    CircuitListener listener() {
        return listener;
    }

    Announcements announcements() {
        return announcements;
    }

    void add(Shard shard) {
        shards.add(shard);
    }

    List<Shard> shards() {
        return shards;
    }

    Collection<ServerSession> sessions() {
        return live.values();
    }

    @Nullable
    ServerSession find(CircuitKey key) {
        return live.get(key);
    }

    /** Whether a viewer with this key may come in; that is used up then. */
    boolean admits(CircuitKey key) {
        return !draining && announcements.use(key);
    }

    /** The announced key of this agent and session, or null. */
    @Nullable
    CircuitKey announced(AgentId agent, SessionId session) {
        return draining ? null : announcements.find(agent, session);
    }

    void opened(ServerSession session) {
        live.put(session.session().key(), session);
        counters.opened.increment();
        session.session().trace(traces.get(session.session().key().agent()));
    }

    synchronized void ended(ServerSession session) {
        if (live.remove(session.session().key(), session)) {
            endedTraffic = endedTraffic.plus(session.session().stats());
            counters.closed.increment();
        }
        if (draining && live.isEmpty()) {
            drained.countDown();
        }
    }

    /** No circuit is at this address any more; {@code by} knows already. */
    void forget(long peer, Shard by) {
        for (var shard : shards) {
            if (shard != by) {
                shard.endpoint().execute(() -> shard.forget(peer));
            }
        }
    }

    /** Shows this agent's datagrams to a watcher from now on, or to nobody. */
    void trace(AgentId agent, @Nullable PacketTrace watcher) {
        if (watcher == null) {
            traces.remove(agent);
        } else {
            traces.put(agent, watcher);
        }
        for (var session : live.values()) {
            if (session.session().key().agent().equals(agent)) {
                session.session().trace(watcher);
            }
        }
    }

    ServerStats stats(long unsent) {
        CircuitStats traffic;
        synchronized (this) {
            traffic = endedTraffic;
            for (var session : live.values()) {
                traffic = traffic.plus(session.session().stats());
            }
        }
        return counters.snapshot(live.size(), announcements.size(), unsent, traffic);
    }

    boolean isDraining() {
        return draining;
    }

    /** Lets nobody in any more; what it gives opens when nobody is left. */
    CountDownLatch drain() {
        draining = true;
        synchronized (this) {
            if (live.isEmpty()) {
                drained.countDown();
            }
        }
        return drained;
    }
}
