// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many calls to one simulator at once, and none for a while to one that does not answer, so that it holds up nobody
 * but its own visitors. Thread-safe; waits for a free line, not for long.
 */
final class SimulatorLines {
    private static final int MOST_REMEMBERED = 1000;

    private final int atOnce;
    private final Duration patience;
    private final Duration rest;
    private final LongSupplier nanos;
    private final Map<String, Simulator> simulators = new ConcurrentHashMap<>();

    /** A call's right to be made, which is to be closed once. */
    interface Line extends AutoCloseable {
        /** The simulator gave no answer in time. */
        void silent();

        /** The simulator answered, whatever. */
        void heard();

        @Override
        void close();
    }

    private final class Simulator implements Line {
        private final Semaphore free = new Semaphore(atOnce, true);
        private volatile long silentSince;
        private volatile boolean silent;

        boolean isLeftAlone() {
            return silent && nanos.getAsLong() - silentSince < rest.toNanos();
        }

        boolean isIdle() {
            return free.availablePermits() == atOnce && !free.hasQueuedThreads() && !isLeftAlone();
        }

        @Override
        public void silent() {
            silentSince = nanos.getAsLong();
            silent = true;
        }

        @Override
        public void heard() {
            silent = false;
        }

        @Override
        public void close() {
            free.release();
        }
    }

    /**
     * @param atOnce calls to one simulator
     * @param patience how long a call waits for its turn
     * @param rest how long one that gave no answer in time is left alone
     */
    SimulatorLines(int atOnce, Duration patience, Duration rest, LongSupplier nanos) {
        this.atOnce = atOnce;
        this.patience = patience;
        this.rest = rest;
        this.nanos = nanos;
    }

    /** A line to a simulator; empty if none became free, or it is left alone at the moment. */
    Optional<Line> take(String uri) throws InterruptedException {
        var simulator = simulator(uri);
        if (simulator.isLeftAlone() || !simulator.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        // those before may have found it silent in the meantime
        if (simulator.isLeftAlone()) {
            simulator.close();
            return Optional.empty();
        }
        return Optional.of(simulator);
    }

    private Simulator simulator(String uri) {
        if (simulators.size() >= MOST_REMEMBERED && !simulators.containsKey(uri)) {
            simulators.values().removeIf(Simulator::isIdle);
        }
        return simulators.computeIfAbsent(uri, _ -> new Simulator());
    }
}
