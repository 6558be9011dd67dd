// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.skerry.udp.throttle.Category;

/** What a circuit counts; written by the thread that drives it, read by any. */
final class Counters {
    private static final int SENT = 0;
    private static final int SENT_BYTES = 1;
    private static final int QUEUED = 2;
    private static final int QUEUED_BYTES = 3;
    private static final int DROPPED = 4;
    private static final int SUPERSEDED = 5;
    private static final int PER_CATEGORY = 6;

    final AtomicLong received = new AtomicLong();
    final AtomicLong receivedBytes = new AtomicLong();
    final AtomicLong duplicates = new AtomicLong();
    final AtomicLong corrupted = new AtomicLong();
    final AtomicLong unknown = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong stale = new AtomicLong();
    final AtomicLong resent = new AtomicLong();
    final AtomicLong lost = new AtomicLong();
    final AtomicLong aboveMtu = new AtomicLong();
    final AtomicLong overflows = new AtomicLong();
    final AtomicLong unacked = new AtomicLong();
    final AtomicLong pingMicros = new AtomicLong();
    private final Map<Category, AtomicLongArray> byCategory = new EnumMap<>(Category.class);

    Counters() {
        for (var category : Category.values()) {
            byCategory.put(category, new AtomicLongArray(PER_CATEGORY));
        }
    }

    private AtomicLongArray row(Category category) {
        var row = byCategory.get(category);
        if (row == null) {
            throw new IllegalStateException("no counters for " + category);
        }
        return row;
    }

    void sent(Category category, int bytes) {
        row(category).incrementAndGet(SENT);
        row(category).addAndGet(SENT_BYTES, bytes);
    }

    void queued(Category category, long messages, long bytes) {
        row(category).set(QUEUED, messages);
        row(category).set(QUEUED_BYTES, bytes);
    }

    void dropped(Category category) {
        row(category).incrementAndGet(DROPPED);
    }

    void superseded(Category category) {
        row(category).incrementAndGet(SUPERSEDED);
    }

    private CategoryStats of(Category category) {
        var row = row(category);
        return new CategoryStats(
                row.get(SENT),
                row.get(SENT_BYTES),
                row.get(QUEUED),
                row.get(QUEUED_BYTES),
                row.get(DROPPED),
                row.get(SUPERSEDED));
    }

    CircuitStats snapshot() {
        var categories = new EnumMap<Category, CategoryStats>(Category.class);
        for (var category : Category.values()) {
            categories.put(category, of(category));
        }
        return new CircuitStats(
                received.get(),
                receivedBytes.get(),
                duplicates.get(),
                corrupted.get(),
                unknown.get(),
                refused.get(),
                stale.get(),
                resent.get(),
                lost.get(),
                aboveMtu.get(),
                overflows.get(),
                (int) unacked.get(),
                pingMicros.get() / 1000.0,
                categories);
    }
}
