// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.EnumMap;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.Corruption;

/** What a circuit counts; written by the thread that drives it alone, read by any. */
final class Counters {
    static final int RECEIVED = 0;
    static final int RECEIVED_BYTES = 1;
    static final int DUPLICATES = 2;
    static final int UNKNOWN = 3;
    static final int REFUSED = 4;
    static final int STALE = 5;
    static final int FLOODED = 6;
    static final int ASTRAY = 7;
    static final int RESENT_BY_PEER = 8;
    static final int RELIABLE = 9;
    static final int RESENT = 10;
    static final int LOST = 11;
    static final int ABOVE_MTU = 12;
    static final int OVERFLOWS = 13;
    static final int UNACKED = 14;
    static final int PING_MICROS = 15;
    private static final int CORRUPTED = 16; // and one for each kind
    private static final Corruption[] KINDS = Corruption.values();
    private static final int SINGLE = CORRUPTED + KINDS.length;

    private static final int SENT = 0;
    private static final int SENT_BYTES = 1;
    private static final int QUEUED = 2;
    private static final int QUEUED_BYTES = 3;
    private static final int DROPPED = 4;
    private static final int SUPERSEDED = 5;
    private static final int PER_CATEGORY = 6;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells = new long[SINGLE + Category.values().length * PER_CATEGORY];

    void add(int cell) {
        add(cell, 1);
    }

    /** No two threads write, so the sum needs no lock; opaque, so that no reader sees half of it. */
    void add(int cell, long more) {
        CELL.setOpaque(cells, cell, cells[cell] + more);
    }

    void set(int cell, long value) {
        CELL.setOpaque(cells, cell, value);
    }

    private long get(int cell) {
        return (long) CELL.getOpaque(cells, cell);
    }

    @SuppressWarnings("EnumOrdinal") // kept nowhere
    void corrupted(Corruption kind) {
        add(CORRUPTED + kind.ordinal());
    }

    private static int row(Category category) {
        return SINGLE + category.index() * PER_CATEGORY;
    }

    void sent(Category category, int bytes) {
        add(row(category) + SENT);
        add(row(category) + SENT_BYTES, bytes);
    }

    /** So many more wait now, or fewer. */
    void queued(Category category, int messages, int bytes) {
        add(row(category) + QUEUED, messages);
        add(row(category) + QUEUED_BYTES, bytes);
    }

    void dropped(Category category) {
        add(row(category) + DROPPED);
    }

    void superseded(Category category) {
        add(row(category) + SUPERSEDED);
    }

    private CategoryStats of(Category category) {
        var row = row(category);
        return new CategoryStats(
                get(row + SENT),
                get(row + SENT_BYTES),
                get(row + QUEUED),
                get(row + QUEUED_BYTES),
                get(row + DROPPED),
                get(row + SUPERSEDED));
    }

    CircuitStats snapshot() {
        var categories = new EnumMap<Category, CategoryStats>(Category.class);
        for (var category : Category.values()) {
            categories.put(category, of(category));
        }
        var corrupted = new EnumMap<Corruption, Long>(Corruption.class);
        for (var i = 0; i < KINDS.length; i++) {
            corrupted.put(KINDS[i], get(CORRUPTED + i));
        }
        return new CircuitStats(
                get(RECEIVED),
                get(RECEIVED_BYTES),
                get(DUPLICATES),
                get(UNKNOWN),
                get(REFUSED),
                get(STALE),
                get(FLOODED),
                get(ASTRAY),
                get(RESENT_BY_PEER),
                get(RELIABLE),
                get(RESENT),
                get(LOST),
                get(ABOVE_MTU),
                get(OVERFLOWS),
                (int) get(UNACKED),
                get(PING_MICROS) / 1000.0,
                corrupted,
                categories);
    }
}
