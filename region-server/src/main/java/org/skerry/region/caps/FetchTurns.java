// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * How much of one session may wait for the grid at once, so that one viewer in a hurry leaves the others their share;
 * the rest waits here, in order and for a limited time. Thread-safe; blocks.
 */
final class FetchTurns {
    /** As many as a viewer has connections for textures. */
    static final int MOST = 8;

    private final Semaphore turns = new Semaphore(MOST, true);
    private final Duration patience;

    FetchTurns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs something in turn.
     *
     * @throws ServiceUnavailableException if the turn does not come in time
     */
    <T> Optional<T> in(Supplier<Optional<T>> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ServiceUnavailableException("assets", "this session waits for too many already");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException("assets", "interrupted", hurry);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
