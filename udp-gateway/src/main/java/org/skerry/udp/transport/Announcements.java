// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.NanoClock;

/** Keys whose viewers may come. Thread-safe, bounded; each works once and not for ever. */
final class Announcements {
    private final NanoClock clock;
    private final long lifeNanos;
    private final int most;
    private final LinkedHashMap<CircuitKey, Long> since = new LinkedHashMap<>();
    private final Map<AgentId, CircuitKey> byAgent = new HashMap<>();

    Announcements(NanoClock clock, Duration life, int most) {
        this.clock = clock;
        this.lifeNanos = life.toNanos();
        this.most = most;
    }

    synchronized void add(CircuitKey key) {
        expire();
        since.remove(key);
        since.put(key, clock.nanos());
        byAgent.put(key.agent(), key);
        if (since.size() > most) {
            removeOldest();
        }
    }

    private void removeOldest() {
        var oldest = since.pollFirstEntry().getKey();
        byAgent.remove(oldest.agent(), oldest);
    }

    synchronized void remove(CircuitKey key) {
        since.remove(key);
        byAgent.remove(key.agent(), key);
    }

    /** Whether this key was announced; it is used up then. */
    synchronized boolean use(CircuitKey key) {
        expire();
        byAgent.remove(key.agent(), key);
        return since.remove(key) != null;
    }

    /** The announced key of this agent and session, or null. */
    synchronized @Nullable CircuitKey find(AgentId agent, SessionId session) {
        expire();
        var key = byAgent.get(agent);
        return key != null && key.session().equals(session) ? key : null;
    }

    synchronized int size() {
        expire();
        return since.size();
    }

    private void expire() {
        var now = clock.nanos();
        while (!since.isEmpty() && now - since.firstEntry().getValue() >= lifeNanos) {
            removeOldest();
        }
    }
}
