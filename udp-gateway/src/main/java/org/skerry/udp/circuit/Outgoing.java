// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.CircuitThrottle;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.throttle.ThrottleRates;

/**
 * All that goes out: numbers it, paces it by category, and keeps what is reliable until it is acknowledged. Within a
 * category datagrams leave in the order they came. What is not throttled goes first, then each category what is its own,
 * one datagram after the other, then they borrow what is left.
 */
final class Outgoing {
    /** As many bytes as there may be. */
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final int[] NO_ACKS = {};

    private static final int REJECT_FACTOR = 8;

    /** No datagram should be longer, or the net would cut it up. */
    private static final int MTU = 1400;

    /**
     * How far the numbers may run ahead of the oldest unacknowledged one. Peers remember the last 1024 they got; a
     * resend from before that could be taken for a duplicate.
     */
    private static final int LARGEST_SPAN = 512;

    /** Of that and of those in flight, this share is kept free for what must not wait. */
    private static final int URGENT_SHARE = 8;

    private final CircuitSettings settings;
    private final DatagramSink sink;
    private final Counters counters;
    private final CircuitThrottle throttle;
    private final Map<Category, SendQueue> queues = new EnumMap<>(Category.class);
    private final Unacknowledged unacked = new Unacknowledged();
    private final ReturnPath path = new ReturnPath();
    private long queuedBytes;
    private int nextSequence;
    private int borrower;

    Outgoing(CircuitSettings settings, @Nullable SharedBudget shared, DatagramSink sink, Counters counters, long now) {
        this.settings = settings;
        this.sink = sink;
        this.counters = counters;
        this.throttle = new CircuitThrottle(ThrottleRates.ofTotal(settings.bytesPerSecond()), shared, now);
        queues.put(Category.UNTHROTTLED, new SendQueue(Category.UNTHROTTLED, counters));
        for (var category : Category.PACED) {
            queues.put(category, new SendQueue(category, counters));
        }
    }

    private SendQueue queue(Category category) {
        var queue = queues.get(category);
        if (queue == null) {
            throw new IllegalStateException("no queue for " + category);
        }
        return queue;
    }

    /** Queues a message; false when the queues are so long that the circuit cannot go on. */
    boolean offer(EncodedMessage message, boolean reliable, long key, long now) {
        var category = message.category();
        var queue = queue(category);
        var before = queue.bytes();
        if (!queue.replace(message, reliable, key, now)) {
            if (!reliable && before > settings.mostQueuedBytes()) {
                counters.dropped(category);
                return true;
            }
            if (reliable && queuedBytes > (long) settings.mostQueuedBytes() * REJECT_FACTOR) {
                counters.overflows.incrementAndGet();
                return false;
            }
            queue.add(message, reliable, key, now);
        }
        queuedBytes += queue.bytes() - before;
        return true;
    }

    /**
     * Sends what the pace allows now, of what is paced no more than {@code most} bytes; true when more could go a little
     * later, without anything being heard.
     */
    boolean flush(long now, int most) {
        var left = most;
        while (sendHead(Category.UNTHROTTLED, now) > 0) {}
        for (var sent = 1; sent > 0 && left > 0; left -= sent) {
            sent = sendOwn(now);
            if (sent == 0) {
                sent = sendBorrowed(now);
            }
        }
        return isWaitingForPace(now);
    }

    /** One round: all of what is urgent, and of each other category one datagram. */
    private int sendOwn(long now) {
        var sum = 0;
        for (var category : Category.PACED) {
            if (!queue(category).isEmpty() && throttle.owns(category, now)) {
                sum += sendHead(category, now);
            }
        }
        return sum;
    }

    /** One datagram of whichever category's turn it is. */
    private int sendBorrowed(long now) {
        if (!throttle.lends(now)) {
            return 0;
        }
        for (var i = 0; i < Category.PACED.size(); i++) {
            var turn = (borrower + i) % Category.PACED.size();
            var sent = sendHead(Category.PACED.get(turn), now);
            if (sent > 0) {
                borrower = (turn + 1) % Category.PACED.size();
                return sent;
            }
        }
        return 0;
    }

    /** Sends the first of a category unless something else than the pace holds it up; the bytes sent. */
    private int sendHead(Category category, long now) {
        var queue = queue(category);
        var before = queue.bytes();
        var head = queue.head(now);
        var sent = 0;
        if (head != null && !isHeld(category, head)) {
            queue.remove();
            sendNow(head.message(), head.isReliable(), now);
            sent = head.message().datagramLength();
        }
        queuedBytes += queue.bytes() - before;
        return sent;
    }

    private boolean isHeld(Category category, SendQueue.Waiting head) {
        var urgent = category == Category.UNTHROTTLED;
        var span = urgent ? LARGEST_SPAN : LARGEST_SPAN - LARGEST_SPAN / URGENT_SHARE;
        var flying =
                urgent ? settings.mostInFlight() : settings.mostInFlight() - settings.mostInFlight() / URGENT_SHARE;
        return nextSequence - oldestUnacked() >= span
                || (head.isReliable() && unacked.size() >= flying)
                || !path.allows(head.message().datagramLength());
    }

    private boolean isWaitingForPace(long now) {
        for (var category : Category.PACED) {
            var head = queue(category).head(now);
            if (head != null && !isHeld(category, head)) {
                return true;
            }
        }
        return false;
    }

    /** Sends past the queues: the circuit's own small messages. */
    void sendNow(EncodedMessage message, boolean reliable, long now) {
        var sequence = nextSequence++;
        if (reliable) {
            unacked.add(message, sequence, now);
            counters.unacked.set(unacked.size());
        }
        transmit(message.flags() | (reliable ? Flags.RELIABLE : 0), sequence, message, message.category());
    }

    private void transmit(int flags, int sequence, EncodedMessage message, Category charged) {
        var length = message.datagramLength();
        throttle.take(charged, length);
        path.sent(length);
        counters.sent(charged, length);
        if (length > MTU) {
            counters.aboveMtu.incrementAndGet();
        }
        sink.transmit(flags, sequence, message.payload(), message.payload().length, NO_ACKS, 0);
    }

    void acknowledged(int sequence) {
        if (unacked.acknowledged(sequence)) {
            counters.unacked.set(unacked.size());
            path.prove();
        }
    }

    /** Sends again what waited too long and the pace allows; false when one has waited {@code giveUpNanos} in vain. */
    boolean resend(long now, RoundTrip roundTrip, long giveUpNanos) {
        for (var one : unacked.overdue(now, roundTrip)) {
            if (now - one.firstSentAt > giveUpNanos) {
                return false;
            }
            if (!path.allows(one.message.datagramLength())
                    || !(throttle.owns(Category.RESEND, now) || throttle.lends(now))) {
                return true;
            }
            if (one.attempts++ == 0) {
                counters.lost.incrementAndGet();
            }
            one.sentAt = now;
            counters.resent.incrementAndGet();
            var flags = one.message.flags() | Flags.RELIABLE | Flags.RESENT;
            transmit(flags, one.sequence, one.message, Category.RESEND);
        }
        return true;
    }

    /** The oldest number still waiting, else the next to be given: nothing before it will be sent again. */
    int oldestUnacked() {
        return unacked.oldest(nextSequence);
    }

    boolean hasQueued() {
        for (var queue : queues.values()) {
            if (!queue.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all was sent and all that is reliable acknowledged. */
    boolean isDone() {
        return unacked.isEmpty() && !hasQueued();
    }

    void rates(ThrottleRates rates) {
        throttle.rates(rates);
    }

    long rate() {
        return throttle.total();
    }

    ReturnPath path() {
        return path;
    }

    void clear() {
        queues.values().forEach(SendQueue::clear);
        unacked.clear();
        queuedBytes = 0;
        counters.unacked.set(0);
    }
}
