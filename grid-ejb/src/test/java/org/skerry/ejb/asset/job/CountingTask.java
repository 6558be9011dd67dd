// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.error.ServiceUnavailableException;

/** Counts to five; can be told to find its store away, or to break. */
final class CountingTask implements MaintenanceTask {
    static final Duration REST = Duration.ofSeconds(2);

    final AtomicInteger steps = new AtomicInteger();
    volatile boolean isAway;
    volatile boolean isBroken;
    /** What happens in the middle of a step. */
    volatile Runnable meanwhile = () -> {};

    private final String kind;

    CountingTask(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void check(Map<String, String> options) {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("It takes no options.");
        }
    }

    @Override
    public Step step(JobOrder order, Progress progress) {
        if (isAway) {
            throw new ServiceUnavailableException("asset", "the store is away");
        }
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        meanwhile.run();
        steps.incrementAndGet();
        var next = (progress.phase().isEmpty() ? progress.next("counting", 5) : progress)
                .at(String.valueOf(progress.done() + 1), 1)
                .plus("counted", 1);
        return next.done() == 5 ? new Step.Finished(next) : new Step.More(next, REST);
    }
}
