// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** Calls of one sort by what was called and how it ended: how many, and how long they took together. Thread-safe. */
public final class CallFigures {
    private static final int MOST_KINDS = 1000;
    private static final Kind OTHERS = new Kind("other", "other");

    private final Map<Kind, Sum> sums = new ConcurrentHashMap<>();

    /** What was called and how that ended. */
    public record Kind(String name, String outcome) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            var byName = name.compareTo(other.name);
            return byName != 0 ? byName : outcome.compareTo(other.outcome);
        }
    }

    /** How many, and their time in nanoseconds. */
    public record Total(long count, long nanos) {}

    private static final class Sum {
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    /** One more call; names come from our own code, never from a peer. */
    public void called(String name, String outcome, long nanos) {
        var kind = new Kind(name, outcome);
        if (sums.size() >= MOST_KINDS && !sums.containsKey(kind)) {
            kind = OTHERS;
        }
        var sum = sums.computeIfAbsent(kind, unknown -> new Sum());
        sum.count.increment();
        sum.nanos.add(nanos);
    }

    /** Those of one kind; nothing if there were none. */
    public Total total(Kind kind) {
        var sum = sums.get(kind);
        return sum == null ? new Total(0, 0) : new Total(sum.count.sum(), sum.nanos.sum());
    }

    /** Shows all in order of their names. */
    public void each(BiConsumer<Kind, Total> reader) {
        new TreeMap<>(sums).forEach((kind, sum) -> reader.accept(kind, total(kind)));
    }
}
