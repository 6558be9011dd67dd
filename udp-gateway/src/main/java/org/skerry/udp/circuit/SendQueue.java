// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.message.MessageType;
import org.skerry.udp.throttle.Category;

/** What waits in one category, in the order it came; a newer message may take the place of a waiting one. */
final class SendQueue {
    /** Says that there is nothing a message could replace. */
    static final long NO_KEY = Long.MIN_VALUE;

    /** What may replace each other: messages of one type about one thing, sent alike. */
    private record Key(MessageType type, long thing, boolean reliable) {}

    /** A message in its place. */
    static final class Waiting {
        private EncodedMessage message;
        private final boolean reliable;
        private final @Nullable Key key;
        private long since;

        private Waiting(EncodedMessage message, boolean reliable, @Nullable Key key, long since) {
            this.message = message;
            this.reliable = reliable;
            this.key = key;
            this.since = since;
        }

        EncodedMessage message() {
            return message;
        }

        boolean isReliable() {
            return reliable;
        }
    }

    private final Category category;
    private final Counters counters;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>(2);
    private final Map<Key, Waiting> byKey = new HashMap<>(0);
    private long bytes;

    SendQueue(Category category, Counters counters) {
        this.category = category;
        this.counters = counters;
    }

    /** Puts a message in the place of a waiting one with the same key; false if none waits. */
    boolean replace(EncodedMessage message, boolean reliable, long thing, long now) {
        if (thing == NO_KEY) {
            return false;
        }
        var waiting = byKey.get(new Key(message.type(), thing, reliable));
        if (waiting == null) {
            return false;
        }
        bytes += message.datagramLength() - waiting.message.datagramLength();
        waiting.message = message;
        waiting.since = now;
        counters.superseded(category);
        count();
        return true;
    }

    void add(EncodedMessage message, boolean reliable, long thing, long now) {
        var key = thing == NO_KEY ? null : new Key(message.type(), thing, reliable);
        var waiting = new Waiting(message, reliable, key, now);
        if (key != null) {
            byKey.put(key, waiting);
        }
        queue.add(waiting);
        bytes += message.datagramLength();
        count();
    }

    /** The next to go, or null; those not worth sending any more are dropped here. */
    @Nullable
    Waiting head(long now) {
        var head = queue.peekFirst();
        while (head != null && !head.reliable && now - head.since > category.mostAgeNanos()) {
            remove();
            counters.dropped(category);
            head = queue.peekFirst();
        }
        return head;
    }

    /** Takes the head out. */
    void remove() {
        var head = queue.removeFirst();
        if (head.key != null) {
            byKey.remove(head.key);
        }
        bytes -= head.message.datagramLength();
        count();
    }

    private void count() {
        counters.queued(category, queue.size(), bytes);
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    void clear() {
        queue.clear();
        byKey.clear();
        bytes = 0;
        count();
    }
}
