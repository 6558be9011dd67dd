// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.skerry.udp.codec.DatagramWriter;

/**
 * All that goes out: numbers it, paces it, and keeps what is reliable until it is acknowledged. Datagrams leave in the
 * order they came; while the pace or the limit of those in flight does not let one go, all behind it wait.
 */
final class Outgoing {
    private static final int REJECT_FACTOR = 8;

    /**
     * How far the numbers may run ahead of the oldest unacknowledged one. Peers remember the last 1024 they got; a
     * resend from before that could be taken for a duplicate.
     */
    private static final int LARGEST_SPAN = 512;

    /** A datagram under way; {@code attempts} counts resends. */
    private static final class InFlight {
        final byte[] datagram;
        final long firstSentAt;
        long sentAt;
        int attempts;

        InFlight(byte[] datagram, long now) {
            this.datagram = datagram;
            this.firstSentAt = now;
            this.sentAt = now;
        }
    }

    private static final class Queued {
        final byte[] datagram;
        final boolean reliable;

        Queued(byte[] datagram, boolean reliable) {
            this.datagram = datagram;
            this.reliable = reliable;
        }
    }

    private final CircuitSettings settings;
    private final DatagramSink sink;
    private final Counters counters;
    private final TokenBucket bucket;
    private final ArrayDeque<Queued> queue = new ArrayDeque<>();
    private final LinkedHashMap<Integer, InFlight> inFlight = new LinkedHashMap<>();
    private long queuedBytes;
    private int nextSequence;

    Outgoing(CircuitSettings settings, DatagramSink sink, Counters counters, long now) {
        this.settings = settings;
        this.sink = sink;
        this.counters = counters;
        this.bucket = new TokenBucket(settings.bytesPerSecond(), now);
    }

    /** Queues a written datagram; false when the queue is so long that the circuit cannot go on. */
    boolean offer(byte[] datagram, boolean reliable) {
        if (queuedBytes > settings.mostQueuedBytes()) {
            if (!reliable) {
                counters.droppedUnreliable.incrementAndGet();
                return true;
            }
            if (queuedBytes > (long) settings.mostQueuedBytes() * REJECT_FACTOR) {
                return false;
            }
        }
        queue.add(new Queued(datagram, reliable));
        queuedBytes += datagram.length;
        counters.queuedBytes.set(queuedBytes);
        return true;
    }

    /** Sends what the pace allows now; true when more could go a little later, without anything being heard. */
    boolean flush(long now) {
        var stalled = false;
        while (!queue.isEmpty() && bucket.open(now)) {
            var next = queue.getFirst();
            if (nextSequence - oldestUnacked() >= LARGEST_SPAN
                    || (next.reliable && inFlight.size() >= settings.mostInFlight())) {
                stalled = true;
                break;
            }
            queue.removeFirst();
            queuedBytes -= next.datagram.length;
            sendNow(next.datagram, next.reliable, now);
        }
        counters.queuedBytes.set(queuedBytes);
        return !queue.isEmpty() && !stalled;
    }

    /** Sends past the queue: the circuit's own small messages. */
    void sendNow(byte[] datagram, boolean reliable, long now) {
        var sequence = nextSequence++;
        DatagramWriter.number(datagram, sequence);
        if (reliable) {
            inFlight.put(sequence, new InFlight(datagram, now));
            counters.unacked.set(inFlight.size());
        }
        transmit(datagram);
    }

    private void transmit(byte[] datagram) {
        bucket.take(datagram.length);
        counters.sent.incrementAndGet();
        counters.sentBytes.addAndGet(datagram.length);
        sink.transmit(datagram);
    }

    void acknowledged(int sequence) {
        if (inFlight.remove(sequence) != null) {
            counters.unacked.set(inFlight.size());
        }
    }

    /** Sends again what waited too long; false when one has waited {@code giveUpNanos} in vain. */
    boolean resend(long now, RoundTrip roundTrip, long giveUpNanos) {
        if (inFlight.isEmpty()) {
            return true;
        }
        for (var one : new ArrayList<>(inFlight.values())) {
            if (now - one.sentAt < roundTrip.resendNanos(one.attempts)) {
                continue;
            }
            if (now - one.firstSentAt > giveUpNanos) {
                return false;
            }
            one.attempts++;
            one.sentAt = now;
            DatagramWriter.markResent(one.datagram);
            counters.resent.incrementAndGet();
            transmit(one.datagram);
        }
        return true;
    }

    /** The oldest number still waiting, else the next to be given: nothing before it will be sent again. */
    int oldestUnacked() {
        return inFlight.isEmpty() ? nextSequence : inFlight.firstEntry().getKey();
    }

    boolean hasQueued() {
        return !queue.isEmpty();
    }

    /** Whether all was sent and all that is reliable acknowledged. */
    boolean isDone() {
        return queue.isEmpty() && inFlight.isEmpty();
    }

    void rate(long bytesPerSecond) {
        bucket.rate(bytesPerSecond);
    }

    long rate() {
        return bucket.rate();
    }

    void clear() {
        queue.clear();
        inFlight.clear();
        queuedBytes = 0;
        counters.queuedBytes.set(0);
        counters.unacked.set(0);
    }
}
