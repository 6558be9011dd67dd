// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.throttle.CircuitThrottle;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.throttle.ThrottleRates;

/**
 * All that goes out: paces it by category, and keeps what is reliable until it is acknowledged. Within a category
 * datagrams leave in the order they came. What is not throttled goes first, then each category what is its own, one
 * datagram after the other, then they borrow what is left.
 */
final class Outgoing {
    /** As many bytes as there may be. */
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final int GIVE_UP_FACTOR = 3;

    private static final int REJECT_FACTOR = 8;

    /**
     * How far the numbers may run ahead of the oldest unacknowledged one. Peers remember the last 1024 they got; a
     * resend from before that could be taken for a duplicate.
     */
    private static final int LARGEST_SPAN = 512;

    /** Of that and of those in flight, this share is kept free for what must not wait. */
    private static final int URGENT_SHARE = 8;

    private static final Category[] PACED = Category.PACED.toArray(new Category[0]);

    private final CircuitSettings settings;
    private final Counters counters;
    private final CircuitMemory memory;
    private final CircuitThrottle throttle;
    private final Transmitter transmitter;
    private final SendQueue[] queues = new SendQueue[Category.values().length];
    private final BlockLanes lanes;
    private final Unacknowledged unacked = new Unacknowledged();
    private final RoundTrip roundTrip;
    private long queuedCost;
    private long acknowledgedAt;
    private int borrower;
    private boolean lanesTurn;

    Outgoing(
            CircuitSettings settings,
            CircuitMemory memory,
            @Nullable SharedBudget shared,
            DatagramSink sink,
            Counters counters,
            RoundTrip roundTrip,
            long now) {
        this.settings = settings;
        this.counters = counters;
        this.memory = memory;
        this.roundTrip = roundTrip;
        this.acknowledgedAt = now;
        this.throttle = new CircuitThrottle(ThrottleRates.ofTotal(settings.bytesPerSecond()), shared, now);
        this.transmitter = new Transmitter(sink, throttle, memory, counters);
        this.lanes = new BlockLanes(memory, counters);
        for (var category : Category.values()) {
            queues[category.index()] = new SendQueue(category, memory, counters);
        }
    }

    private SendQueue queue(Category category) {
        return queues[category.index()];
    }

    Transmitter transmitter() {
        return transmitter;
    }

    /** Queues a message; false when the queues are so long that the circuit cannot go on. */
    boolean offer(EncodedMessage message, boolean reliable, long key, long now) {
        var category = message.category();
        var queue = queue(category);
        var before = queue.cost();
        if (!queue.replace(message, reliable, key, now)) {
            if (!reliable && before > settings.mostQueuedBytes()) {
                counters.dropped(category);
                return true;
            }
            if (reliable && queuedCost > (long) settings.mostQueuedBytes() * REJECT_FACTOR) {
                counters.add(Counters.OVERFLOWS);
                return false;
            }
            queue.add(message, reliable, key, now);
        }
        queuedCost += queue.cost() - before;
        return true;
    }

    void offerBlock(BlockMessage first, EncodedBlock block, long key, long now) {
        lanes.offer(first, block, key, now);
    }

    /** Sends what the pace allows now, of what is paced little more than {@code most} bytes; returns the bytes sent. */
    long flush(long now, int most) {
        var urgent = 0L;
        for (var sent = 1; sent > 0; urgent += sent) {
            sent = sendHead(Category.UNTHROTTLED, now);
        }
        var paced = 0L;
        for (var sent = 1; sent > 0 && paced < most; paced += sent) {
            sent = sendOwn(now);
            if (sent == 0) {
                sent = sendBorrowed(now);
            }
        }
        return urgent + paced;
    }

    /** One round: of each category one datagram. */
    private int sendOwn(long now) {
        var sum = 0;
        for (var category : PACED) {
            if (waits(category) && throttle.owns(category, now)) {
                sum += sendHead(category, now);
            }
        }
        return sum;
    }

    private boolean hasPaced() {
        for (var category : PACED) {
            if (waits(category)) {
                return true;
            }
        }
        return false;
    }

    private boolean waits(Category category) {
        return !queue(category).isEmpty() || (category == BlockLane.CATEGORY && !lanes.isEmpty());
    }

    /** One datagram of whichever category's turn it is. */
    private int sendBorrowed(long now) {
        if (!hasPaced() || !throttle.lends(now)) { // asking the budgets costs more than all else here
            return 0;
        }
        for (var i = 0; i < PACED.length; i++) {
            var turn = (borrower + i) % PACED.length;
            var sent = sendHead(PACED[turn], now);
            if (sent > 0) {
                borrower = (turn + 1) % PACED.length;
                return sent;
            }
        }
        return 0;
    }

    /** Sends the first of a category unless something else than the pace holds it up; the bytes sent. */
    private int sendHead(Category category, long now) {
        if (category == BlockLane.CATEGORY) {
            lanesTurn = !lanesTurn;
            if (lanesTurn || queue(category).isEmpty()) {
                var sent = sendBlocks(now);
                if (sent > 0) {
                    return sent;
                }
            }
        }
        var queue = queue(category);
        if (queue.isEmpty()) {
            return 0;
        }
        var before = queue.cost();
        var head = queue.head(now);
        var sent = 0;
        if (head != null && !isHeld(category, head)) {
            sent = send(queue.remove(), now);
        }
        queuedCost += queue.cost() - before;
        return sent;
    }

    private int send(Parcel parcel, long now) {
        if (parcel.isReliable()) {
            parcel.sequence = transmitter.nextSequence();
            parcel.firstSentAt = now;
            parcel.sentAt = now;
            unacked.add(parcel);
            counters.add(Counters.RELIABLE);
            counters.set(Counters.UNACKED, unacked.size());
            return transmitter.send(parcel.message(), true);
        }
        var sent = transmitter.send(parcel.message(), false);
        memory.give(parcel);
        return sent;
    }

    private int sendBlocks(long now) {
        var lane = lanes.next(now);
        if (lane == null || isLaneHeld(lane)) {
            return 0;
        }
        lanes.pass();
        var payload = memory.payload();
        return transmitter.send(0, payload, lane.compose(payload), BlockLane.CATEGORY);
    }

    private boolean isLaneHeld(BlockLane lane) {
        return isSpanUsedUp(BlockLane.CATEGORY) || !transmitter.path().allows(lane.mostDatagramLength());
    }

    private boolean isHeld(Category category, Parcel head) {
        return isSpanUsedUp(category)
                || (head.isReliable() && unacked.size() >= share(category, settings.mostInFlight()))
                || !transmitter.path().allows(head.datagramLength());
    }

    private boolean isSpanUsedUp(Category category) {
        return transmitter.nextSequence() - oldestUnacked() >= share(category, LARGEST_SPAN);
    }

    private static int share(Category category, int all) {
        return category == Category.UNTHROTTLED ? all : all - all / URGENT_SHARE;
    }

    /** Whether something could go a little later, without anything being heard. */
    boolean isWaitingForPace(long now) {
        for (var category : PACED) {
            var queue = queue(category);
            if (!queue.isEmpty()) {
                var before = queue.cost();
                var head = queue.head(now);
                queuedCost += queue.cost() - before;
                if (head != null && !isHeld(category, head)) {
                    return true;
                }
            }
        }
        var lane = lanes.next(now);
        return lane != null && !isLaneHeld(lane);
    }

    /** Whether some of what could go has its pace too: only the length of the turn held it up. */
    boolean isReady(long now) {
        if (throttle.lends(now)) {
            return true;
        }
        for (var category : PACED) {
            if (waits(category) && throttle.owns(category, now)) {
                return true;
            }
        }
        return false;
    }

    /** Sends past the queues: the circuit's own small messages, none of them reliable. */
    void sendNow(EncodedMessage message) {
        if (transmitter.path().allows(message.datagramLength())) {
            transmitter.send(message, false);
        }
    }

    void acknowledged(int sequence, long now) {
        var parcel = unacked.acknowledged(sequence);
        if (parcel != null) {
            if (parcel.attempts == 0) {
                roundTrip.acknowledged(now - parcel.sentAt);
            } else {
                roundTrip.acknowledgedLate();
            }
            memory.give(parcel);
            acknowledgedAt = now;
            counters.set(Counters.UNACKED, unacked.size());
            transmitter.path().prove();
        }
    }

    /**
     * Sends again what waited too long and the pace allows; false when the peer is to be given up: it has acknowledged
     * nothing for {@code giveUpNanos}, or one thing not for three times that. One alone may well be lost twenty times
     * where much is lost.
     */
    boolean resend(long now, long giveUpNanos) {
        for (var i = 0; i < unacked.span(); i++) {
            var one = unacked.at(i);
            if (one == null || now - one.sentAt < roundTrip.resendNanos(one.attempts)) {
                continue;
            }
            var waited = now - one.firstSentAt;
            if (waited > giveUpNanos * GIVE_UP_FACTOR || Math.min(waited, now - acknowledgedAt) > giveUpNanos) {
                return false;
            }
            if (!transmitter.path().allows(one.datagramLength())
                    || !(throttle.owns(Category.RESEND, now) || throttle.lends(now))) {
                return true;
            }
            if (one.attempts++ == 0) {
                counters.add(Counters.LOST);
            }
            one.sentAt = now;
            counters.add(Counters.RESENT);
            transmitter.resend(one);
        }
        return true;
    }

    /** The oldest number still waiting, else the next to be given: nothing before it will be sent again. */
    int oldestUnacked() {
        return unacked.oldest(transmitter.nextSequence());
    }

    boolean hasQueued() {
        for (var queue : queues) {
            if (!queue.isEmpty()) {
                return true;
            }
        }
        return !lanes.isEmpty();
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

    /** Gives back what a rush took, so that an idle circuit is small; every few seconds. */
    void trim() {
        for (var queue : queues) {
            queue.trim();
        }
        lanes.trim();
    }

    void clear() {
        for (var queue : queues) {
            queue.clear();
        }
        lanes.clear();
        unacked.clear(memory);
        queuedCost = 0;
        counters.set(Counters.UNACKED, 0);
    }
}
