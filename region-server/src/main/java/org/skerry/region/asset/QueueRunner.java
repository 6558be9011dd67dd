// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.skerry.region.grid.BackOff;

/**
 * Says when the worker makes its rounds: at the start, when something new waits, and, as long as something is left, after
 * growing delays or as soon as a grid that was away answers anybody. {@link #run} is one thread; all else is thread-safe
 * and does not block.
 */
final class QueueRunner implements Runnable {
    private final QueueWorker worker;
    private final BackOff delays;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean gridAway;
    private volatile boolean closing;

    QueueRunner(QueueWorker worker, BackOff delays) {
        this.worker = worker;
        this.delays = delays;
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                var round = worker.round();
                if (round == QueueWorker.Round.ALL_DONE) {
                    delays.reset();
                    wake.acquire();
                } else {
                    gridAway = round == QueueWorker.Round.GRID_AWAY;
                    var _ = wake.tryAcquire(delays.next().toMillis(), TimeUnit.MILLISECONDS);
                    gridAway = false;
                }
                wake.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something new waits; a grid that is known to be away is not tried at once. */
    void added() {
        if (!gridAway) {
            wake.release();
        }
    }

    /** The grid has just answered somebody. */
    void gridAnswered() {
        if (gridAway) {
            wake.release();
        }
    }

    /** Ends {@link #run} after its present round. */
    void close() {
        closing = true;
        wake.release();
    }
}
