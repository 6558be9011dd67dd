// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.skerry.udp.circuit.NanoClock;

/** Runs what others wrote on event loops and outlives whatever it throws; a few lines in the log at most. */
final class ExceptionEdge {
    private static final System.Logger LOG = System.getLogger("org.skerry.udp");
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    private final NanoClock clock;
    private final ServerCounters counters;
    private final String name;
    private long loggedAt;
    private boolean logged;

    ExceptionEdge(NanoClock clock, ServerCounters counters, String name) {
        this.clock = clock;
        this.counters = counters;
        this.name = name;
    }

    void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            report(fault);
        }
    }

    /** As {@link #run}, for a datagram: without an object for each. */
    void take(Endpoint endpoint, long peer, byte[] bytes, int length) {
        try {
            endpoint.take(peer, bytes, length);
        } catch (RuntimeException fault) {
            report(fault);
        }
    }

    void report(Throwable fault) {
        counters.faults.increment();
        if (mayLog()) {
            LOG.log(Level.WARNING, "event=udp-fault endpoint=" + name, fault);
        }
    }

    /** Says that garbage comes in, without a stack. */
    void garbage(String what, long peer) {
        if (LOG.isLoggable(Level.DEBUG) && mayLog()) {
            LOG.log(Level.DEBUG, "event=udp-garbage endpoint={0} kind={1} from={2}", name, what, Endpoint.name(peer));
        }
    }

    private synchronized boolean mayLog() {
        var now = clock.nanos();
        if (logged && now - loggedAt < QUIET_NANOS) {
            return false;
        }
        logged = true;
        loggedAt = now;
        return true;
    }
}
