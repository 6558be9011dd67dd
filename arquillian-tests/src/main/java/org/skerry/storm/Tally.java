// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How many deeds of each name had which outcome. Thread-safe. */
final class Tally {
    private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    synchronized void count(String deed, Outcome outcome) {
        if (outcome == Outcome.ACKNOWLEDGED) {
            awaited.countDown();
        }
        counts.computeIfAbsent(deed, _ -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    /** Waits until so many more are acknowledged; for one thread. */
    void await(int more, Duration patience) throws InterruptedException {
        var latch = new CountDownLatch(more);
        awaited = latch;
        if (!latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the storm has died down: " + this);
        }
    }

    synchronized int of(Outcome outcome) {
        return counts.values().stream()
                .mapToInt(each -> each.getOrDefault(outcome, 0))
                .sum();
    }

    /** How many of these were acknowledged. */
    synchronized int acknowledged(String deed) {
        return counts.getOrDefault(deed, Map.of()).getOrDefault(Outcome.ACKNOWLEDGED, 0);
    }

    /** A line for each name. */
    @Override
    public synchronized String toString() {
        var text = new StringBuilder();
        counts.forEach((deed, outcomes) -> text.append(String.format("%-24s %s%n", deed, outcomes)));
        return text.toString();
    }
}
