// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** One connection of a measurement and what was seen on it. Used by one thread at a time. */
final class Lane implements AutoCloseable {
    private static final long MAX_MICROS = 120_000_000;
    /** Without an answer, one after another: nobody is there any more. */
    private static final int MAX_SILENCE = 10;

    private final WireConnection connection;
    private final Workload.Caller caller;
    private final int verifyEvery;
    private final Histogram micros = new Histogram(MAX_MICROS, 3);
    private long requests;
    private long errors;
    private long openedBefore;
    private int silence;
    private String problem = "";

    Lane(Workload workload, int number, int connections, int verifyEvery) {
        this.connection = new WireConnection(workload.server());
        this.caller = workload.caller(number, connections);
        this.verifyEvery = verifyEvery;
    }

    /** Forgets what was seen. */
    void reset() {
        micros.reset();
        requests = 0;
        errors = 0;
        openedBefore = connection.opened();
    }

    /**
     * Sends one request after another.
     *
     * @param deadline in {@link System#nanoTime()}
     * @param budget of all lanes together
     */
    void run(long deadline, AtomicLong budget) {
        while (!isSilent() && System.nanoTime() < deadline && budget.getAndDecrement() > 0) {
            var request = caller.next();
            requests++;
            var start = System.nanoTime();
            try {
                var answer = connection.send(request);
                var taken = (System.nanoTime() - start) / 1000;
                silence = 0;
                if (caller.accepts(answer, requests % verifyEvery == 0)) {
                    micros.recordValue(Math.min(taken, MAX_MICROS));
                } else {
                    wrong("answered " + answer.status() + ": " + answer.text(0, 400));
                }
            } catch (IOException failed) {
                silence++;
                wrong(failed.toString());
            }
        }
    }

    /** Whether it has given up. */
    boolean isSilent() {
        return silence >= MAX_SILENCE;
    }

    private void wrong(String what) {
        errors++;
        if (problem.isEmpty()) {
            problem = what;
        }
    }

    Histogram micros() {
        return micros;
    }

    long requests() {
        return requests;
    }

    long errors() {
        return errors;
    }

    long opened() {
        return connection.opened() - openedBefore;
    }

    /** The first that went wrong, warm-up included; empty if nothing did. */
    String problem() {
        return problem;
    }

    @Override
    public void close() {
        connection.close();
    }
}
