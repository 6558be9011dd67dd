// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.upstream;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * A server with any number of services: so many calls to it at once and so many that wait, so that a slow one never holds all
 * threads; and what its last probe said. Thread-safe.
 */
public final class Peer {
    private final String name;
    private final UpstreamLimits limits;
    private final Semaphore inside;
    private final Semaphore turns;
    private volatile boolean silent;

    /** @param name as in logs: the address, or the id of a connector */
    public Peer(String name, UpstreamLimits limits) {
        this.name = name;
        this.limits = limits;
        this.inside = new Semaphore(limits.concurrent() + limits.waiting());
        this.turns = new Semaphore(limits.concurrent(), true);
    }

    public String name() {
        return name;
    }

    UpstreamLimits limits() {
        return limits;
    }

    /** Whether the last probe was not answered; one that is never probed is not silent. */
    public boolean isSilent() {
        return silent;
    }

    /** What a probe has found. */
    public void probed(boolean answered) {
        silent = !answered;
    }

    /**
     * Waits for a turn, not for long; {@link #leave} ends it.
     *
     * @throws ServiceUnavailableException if there are too many
     */
    void enter(String service) {
        if (!inside.tryAcquire()) {
            throw busy(service);
        }
        var mine = false;
        try {
            mine = turns.tryAcquire(limits.turn().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!mine) {
                inside.release();
            }
        }
        if (!mine) {
            throw busy(service);
        }
    }

    void leave() {
        turns.release();
        inside.release();
    }

    /** Calls under way, and those that wait. */
    int crowd() {
        return limits.concurrent() + limits.waiting() - inside.availablePermits();
    }

    private ServiceUnavailableException busy(String service) {
        return ServiceUnavailableException.notReached(service, "too many calls to " + name + " under way");
    }
}
