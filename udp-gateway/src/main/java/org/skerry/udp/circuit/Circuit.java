// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.CloseCircuit;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * One connection with one peer, the same on both sides. Driven by one thread, which hands in datagrams, calls {@link
 * #tick} every 100 ms and {@link #flush} more often while {@link #hasQueued}; only {@link #stats} is for any thread.
 */
public final class Circuit {
    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    private final CircuitSettings settings;
    private final NanoClock clock;
    private final CircuitEvents events;
    private final Counters counters = new Counters();
    private final RoundTrip roundTrip = new RoundTrip();
    private final IncomingBudget budget;
    private final DuplicateWindow received;
    private final Outgoing outgoing;
    private final Transmitter transmitter;
    private final Notices notices;
    private final Pings pings;
    private State state = State.OPEN;
    private long heardAt;
    private long closingSince;
    private long credit; // of turns, see turn
    private boolean inTurns;

    /** A circuit that shares what it may send with nobody. */
    public Circuit(CircuitSettings settings, NanoClock clock, DatagramSink sink, CircuitEvents events) {
        this(settings, clock, new CircuitMemory(), null, sink, events);
    }

    /**
     * One of many circuits.
     *
     * @param memory that of the thread which drives it
     * @param shared what it may send together with others, or null
     */
    public Circuit(
            CircuitSettings settings,
            NanoClock clock,
            CircuitMemory memory,
            @Nullable SharedBudget shared,
            DatagramSink sink,
            CircuitEvents events) {
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.heardAt = clock.nanos();
        this.budget = new IncomingBudget(settings.mostDatagramsPerSecond(), heardAt);
        this.received = new DuplicateWindow(settings.duplicateWindow());
        this.outgoing = new Outgoing(settings, memory, shared, sink, counters, roundTrip, heardAt);
        this.transmitter = outgoing.transmitter();
        this.notices = new Notices(outgoing);
        this.pings = new Pings(settings.pingInterval().toNanos(), roundTrip, heardAt);
    }

    /** Takes a datagram of the peer, which is not looked at any more afterwards. Garbage is counted and dropped. */
    public void receive(Frame frame) {
        if (state == State.CLOSED) {
            return;
        }
        var now = clock.nanos();
        counters.add(Counters.RECEIVED);
        counters.add(Counters.RECEIVED_BYTES, frame.length());
        if (!budget.admits(now)) {
            counters.add(Counters.FLOODED);
            return;
        }
        if (received.isAstray(frame.sequence())) {
            counters.add(Counters.ASTRAY);
            return;
        }
        transmitter.path().heard(frame.length());
        if (received.contains(frame.sequence()) && !isLastWord(frame)) {
            counters.add(Counters.DUPLICATES);
            accept(frame, now);
            return;
        }
        var message = read(frame, now);
        if (message == null) {
            return;
        }
        if (!events.admits(message)) {
            counters.add(Counters.REFUSED);
            return;
        }
        accept(frame, now);
        if (notices.isStale(message, frame.sequence())) {
            counters.add(Counters.STALE);
        } else {
            handle(message, now);
        }
    }

    /** The message; null and counted if there is none, or none that we know. */
    private @Nullable Message read(Frame frame, long now) {
        try {
            var message = frame.message();
            if (message == null) {
                counters.add(Counters.UNKNOWN);
                accept(frame, now);
            }
            return message;
        } catch (CorruptedDatagramException garbage) {
            counters.corrupted(garbage.kind());
            events.onCorrupted(garbage.kind());
            return null;
        }
    }

    /** Some clients number their CloseCircuit 0, which makes it look like a duplicate of their first word. */
    private static boolean isLastWord(Frame frame) {
        if (frame.sequence() != 0) {
            return false;
        }
        try {
            return frame.message() instanceof CloseCircuit;
        } catch (CorruptedDatagramException garbage) {
            return false;
        }
    }

    /** A datagram that counts: what it acknowledges, and that it will be acknowledged. */
    private void accept(Frame frame, long now) {
        heardAt = now;
        received.add(frame.sequence());
        if (frame.isResent()) {
            counters.add(Counters.RESENT_BY_PEER);
        }
        for (var i = 0; i < frame.ackCount(); i++) {
            outgoing.acknowledged(frame.ack(i), now);
        }
        if (frame.isReliable()) {
            var acks = transmitter.acks();
            acks.add(frame.sequence());
            if (acks.isFull() || !transmitter.path().isProven()) {
                flushAcks(); // the first word of a viewer is answered with a PacketAck before all else
            }
        }
    }

    private void handle(Message message, long now) {
        switch (message) {
            case PacketAck ack -> {
                for (var packet : ack.packets()) {
                    outgoing.acknowledged(packet.id(), now);
                }
            }
            case StartPingCheck ping -> {
                var answer = new CompletePingCheck(
                        new CompletePingCheck.PingID(ping.pingId().pingId()));
                sendNow(answer);
            }
            case CloseCircuit _ -> {
                flushAcks();
                end(CloseReason.CLOSED_BY_PEER);
            }
            case CompletePingCheck answer -> {
                if (pings.answered(answer, now)) {
                    transmitter.path().prove();
                }
                counters.set(Counters.PING_MICROS, (long) (roundTrip.smoothedMillis() * 1000));
            }
            default -> {
                notices.notice(message);
                if (state == State.OPEN) {
                    events.onMessage(message);
                }
            }
        }
    }

    /** Queues a message for sending; see {@link #flush()}. */
    public void send(Message message, Delivery delivery) {
        send(EncodedMessage.of(message), delivery, Keyed.NO_KEY);
    }

    /**
     * Queues a message for sending; it takes the place of one that waits, if that has the same type, delivery and key.
     *
     * @param key what the message is about, such as a local id; {@link Long#MIN_VALUE} replaces nothing
     */
    public void send(EncodedMessage message, Delivery delivery, long key) {
        if (state == State.OPEN && !outgoing.offer(message, delivery == Delivery.RELIABLE, key, clock.nanos())) {
            end(CloseReason.QUEUE_OVERFLOW);
        }
    }

    /**
     * Queues a block for sending, unreliable and paced as {@link org.skerry.udp.throttle.Category#STATE}; it takes the
     * place of one of the same type of message and key that waits. See {@link BlockMessage}.
     *
     * @param key what the block is about, such as a local id
     */
    public void offerBlock(BlockMessage message, EncodedBlock block, long key) {
        if (state == State.OPEN) {
            outgoing.offerBlock(message, block, key, clock.nanos());
        }
    }

    /** Sends past the queues: answers that must not wait behind bulk. */
    private void sendNow(Message message) {
        if (state != State.CLOSED) {
            outgoing.sendNow(EncodedMessage.of(message));
        }
    }

    /**
     * From now on sends no more than three bytes for each that comes, until the peer has acknowledged something or
     * answered a ping: for an address that was not heard from before.
     */
    public void startUnproven() {
        transmitter.path().demand();
    }

    /** Pings at once, so that the peer can prove its address. */
    public void challenge() {
        sendNow(pings.next(outgoing.oldestUnacked(), clock.nanos()));
    }

    /**
     * Sends what the pace allows now; true when more could go a few milliseconds later. What waits for
     * acknowledgements instead goes after the next {@link #receive}.
     */
    public boolean flush() {
        return flush(Outgoing.NO_LIMIT);
    }

    /** As {@link #flush()}, but of what is paced little more than {@code most} bytes: then it is others' turn. */
    public boolean flush(int most) {
        if (state == State.CLOSED) {
            return false;
        }
        var now = clock.nanos();
        var _ = outgoing.flush(now, most);
        return outgoing.isWaitingForPace(now);
    }

    /** Sends so many bytes, fewer if the last turn took more; what is left behind. */
    Leftover turn(int bytes) {
        if (state == State.CLOSED) {
            return Leftover.NOTHING;
        }
        credit = Math.min(credit, 0) + bytes;
        if (credit <= 0) {
            return Leftover.TURN;
        }
        var now = clock.nanos();
        credit -= outgoing.flush(now, (int) credit);
        if (!outgoing.isWaitingForPace(now)) {
            return Leftover.NOTHING;
        }
        return outgoing.isReady(now) ? Leftover.TURN : Leftover.PACE;
    }

    boolean isInTurns() {
        return inTurns;
    }

    void inTurns(boolean now) {
        inTurns = now;
    }

    /** Acknowledges at once what came. */
    public void flushAcks() {
        if (state != State.CLOSED) {
            transmitter.sendAcks();
        }
    }

    /** Lets the timers run: acknowledgements, resends, pings, time-outs; not {@link #flush()}. */
    public void tick() {
        if (state == State.CLOSED) {
            return;
        }
        var now = clock.nanos();
        flushAcks();
        var silence = notices.isPaused() ? settings.pausedTimeout() : settings.timeout();
        if (now - heardAt >= silence.toNanos()) {
            end(CloseReason.TIMED_OUT);
            return;
        }
        if (!outgoing.resend(now, silence.toNanos())) {
            end(CloseReason.UNACKNOWLEDGED);
            return;
        }
        if (state == State.CLOSING) {
            var graceOver = now - closingSince >= settings.closeGrace().toNanos();
            if (graceOver || outgoing.isDone()) {
                end(CloseReason.REQUESTED);
            }
        } else if (pings.isDue(now, transmitter.path().isProven())) {
            sendNow(pings.next(outgoing.oldestUnacked(), now));
            outgoing.trim();
        }
    }

    /**
     * Ends the circuit: after what is queued and reliable has been sent and acknowledged or a short grace has passed,
     * or at once. No message is delivered or taken any more.
     */
    public void close(boolean afterFlush) {
        if (state != State.OPEN) {
            if (!afterFlush) {
                end(CloseReason.REQUESTED);
            }
            return;
        }
        state = State.CLOSING;
        closingSince = clock.nanos();
        flush();
        flushAcks();
        if (!afterFlush || outgoing.isDone()) {
            end(CloseReason.REQUESTED);
        }
    }

    /** Ends the circuit at once for this reason. */
    public void end(CloseReason reason) {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            outgoing.clear();
            events.onClosed(reason);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether datagrams wait for the pace or for acknowledgements. */
    public boolean hasQueued() {
        return outgoing.hasQueued();
    }

    /** The pace, in bytes per second; from any thread. */
    public long bytesPerSecond() {
        return outgoing.rate();
    }

    /** A snapshot; from any thread. */
    public CircuitStats stats() {
        return counters.snapshot();
    }
}
