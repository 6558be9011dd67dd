// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.NanoClock;

/** Keys whose viewers may come. Thread-safe, bounded; each works once and not for ever. */
final class Announcements {
    private final NanoClock clock;
    private final long lifeNanos;
    private final int most;
    private final LinkedHashMap<CircuitKey, Long> since = new LinkedHashMap<>();

    Announcements(NanoClock clock, Duration life, int most) {
        this.clock = clock;
        this.lifeNanos = life.toNanos();
        this.most = most;
    }

    synchronized void add(CircuitKey key) {
        expire();
        since.remove(key);
        since.put(key, clock.nanos());
        if (since.size() > most) {
            since.pollFirstEntry();
        }
    }

    synchronized void remove(CircuitKey key) {
        since.remove(key);
    }

    /** Whether this key was announced; it is used up then. */
    synchronized boolean use(CircuitKey key) {
        expire();
        return since.remove(key) != null;
    }

    synchronized int size() {
        expire();
        return since.size();
    }

    private void expire() {
        var now = clock.nanos();
        while (!since.isEmpty() && now - since.firstEntry().getValue() >= lifeNanos) {
            since.pollFirstEntry();
        }
    }
}
