// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.Body;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.codec.UnknownBody;
import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentResume;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CloseCircuit;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.throttle.ThrottleRates;
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
    private final PendingAcks acks = new PendingAcks();
    private final RoundTrip roundTrip = new RoundTrip();
    private final DuplicateWindow received;
    private final Outgoing outgoing;
    private final Pings pings;
    private State state = State.OPEN;
    private long heardAt;
    private long closingSince;
    private boolean paused;
    private int pauseSerial;
    private long throttleGeneration = -1;
    private boolean agentUpdated;
    private int agentUpdateSequence;

    /** A circuit that shares what it may send with nobody. */
    public Circuit(CircuitSettings settings, NanoClock clock, DatagramSink sink, CircuitEvents events) {
        this(settings, clock, null, sink, events);
    }

    public Circuit(
            CircuitSettings settings,
            NanoClock clock,
            @Nullable SharedBudget shared,
            DatagramSink sink,
            CircuitEvents events) {
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.heardAt = clock.nanos();
        this.received = new DuplicateWindow(settings.duplicateWindow());
        this.outgoing = new Outgoing(settings, shared, sink, counters, heardAt);
        this.pings = new Pings(settings.pingInterval().toNanos(), roundTrip, heardAt);
    }

    /** Takes a datagram of the peer; {@code scratch} as {@link Frame#body} wants it. Garbage is counted and dropped. */
    public void receive(Frame frame, byte[] scratch) {
        if (state == State.CLOSED) {
            return;
        }
        counters.received.incrementAndGet();
        counters.receivedBytes.addAndGet(frame.length());
        outgoing.path().heard(frame.length());
        if (received.contains(frame.sequence()) && !isLastWord(frame, scratch)) {
            counters.duplicates.incrementAndGet();
            accept(frame);
            return;
        }
        switch (read(frame, scratch)) {
            case null -> counters.corrupted.incrementAndGet();
            case UnknownBody _ -> {
                counters.unknown.incrementAndGet();
                accept(frame);
            }
            case MessageBody body -> {
                if (events.admits(body.message())) {
                    accept(frame);
                    if (isStale(body.message(), frame.sequence())) {
                        counters.stale.incrementAndGet();
                    } else {
                        handle(body.message());
                    }
                } else {
                    counters.refused.incrementAndGet();
                }
            }
        }
    }

    /** Some clients number their CloseCircuit 0, which makes it look like a duplicate of their first word. */
    private static boolean isLastWord(Frame frame, byte[] scratch) {
        return frame.sequence() == 0
                && read(frame, scratch) instanceof MessageBody body
                && body.message() instanceof CloseCircuit;
    }

    /** Whether the agent has said since what it does now. */
    private boolean isStale(Message message, int sequence) {
        if (!(message instanceof AgentUpdate)) {
            return false;
        }
        if (agentUpdated && sequence - agentUpdateSequence < 0) {
            return true;
        }
        agentUpdated = true;
        agentUpdateSequence = sequence;
        return false;
    }

    private static @Nullable Body read(Frame frame, byte[] scratch) {
        try {
            return frame.body(scratch);
        } catch (CorruptedDatagramException dropped) {
            return null;
        }
    }

    /** A datagram that counts: what it acknowledges, and that it will be acknowledged. */
    private void accept(Frame frame) {
        heardAt = clock.nanos();
        received.add(frame.sequence());
        for (var i = 0; i < frame.ackCount(); i++) {
            outgoing.acknowledged(frame.ack(i));
        }
        if (frame.isReliable()) {
            acks.add(frame.sequence());
            if (acks.isFull()) {
                flushAcks();
            }
        }
    }

    private void handle(Message message) {
        switch (message) {
            case PacketAck ack -> {
                for (var packet : ack.packets()) {
                    outgoing.acknowledged(packet.id());
                }
            }
            case StartPingCheck ping -> {
                var answer = new CompletePingCheck(
                        new CompletePingCheck.PingID(ping.pingId().pingId()));
                sendNow(answer, Delivery.UNRELIABLE);
            }
            case CloseCircuit _ -> {
                flushAcks();
                end(CloseReason.CLOSED_BY_PEER);
            }
            case CompletePingCheck answer -> {
                if (pings.answered(answer, clock.nanos())) {
                    outgoing.path().prove();
                }
                counters.pingMicros.set((long) (roundTrip.smoothedMillis() * 1000));
            }
            default -> {
                notice(message);
                if (state == State.OPEN) {
                    events.onMessage(message);
                }
            }
        }
    }

    /** Messages that are for the owner but change the circuit too. */
    private void notice(Message message) {
        switch (message) {
            case AgentPause pause -> pause(true, pause.agentData().serialNum());
            case AgentResume resume -> pause(false, resume.agentData().serialNum());
            case AgentThrottle throttle -> throttled(throttle.throttle());
            default -> {}
        }
    }

    /** A newer wish counts, an older one that was overtaken does not; stock clients number all of them 0. */
    private void throttled(AgentThrottle.Throttle wish) {
        var generation = Integer.toUnsignedLong(wish.genCounter());
        var rates = ThrottleRates.parse(wish.throttles());
        if (rates != null && generation >= throttleGeneration) {
            throttleGeneration = generation;
            outgoing.rates(rates);
        }
    }

    /** Pauses and resumes carry a common count, for one may overtake the other. */
    private void pause(boolean begins, int serial) {
        if (serial - pauseSerial >= 0) {
            pauseSerial = serial;
            paused = begins;
        }
    }

    /** Queues a message for sending; see {@link #flush()}. */
    public void send(Message message, Delivery delivery) {
        send(EncodedMessage.of(message), delivery, SendQueue.NO_KEY);
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

    /** Sends past the queues: first words and answers that must not wait behind bulk. */
    private void sendNow(Message message, Delivery delivery) {
        var encoded = EncodedMessage.of(message);
        if (state != State.CLOSED && outgoing.path().allows(encoded.datagramLength())) {
            outgoing.sendNow(encoded, delivery == Delivery.RELIABLE, clock.nanos());
        }
    }

    /**
     * From now on sends no more than three bytes for each that comes, until the peer has acknowledged something or
     * answered a ping: for an address that was not heard from before.
     */
    public void startUnproven() {
        outgoing.path().demand();
    }

    /** Pings at once, so that the peer can prove its address. */
    public void challenge() {
        sendNow(pings.next(outgoing.oldestUnacked(), clock.nanos()), Delivery.UNRELIABLE);
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
        return state != State.CLOSED && outgoing.flush(clock.nanos(), most);
    }

    /** Acknowledges at once what came. */
    public void flushAcks() {
        if (!acks.isEmpty() && outgoing.path().allows(acks.datagramLength())) {
            sendNow(acks.take(), Delivery.UNRELIABLE);
        }
    }

    /** Lets the timers run: acknowledgements, resends, pings, time-outs; not {@link #flush()}. */
    public void tick() {
        if (state == State.CLOSED) {
            return;
        }
        var now = clock.nanos();
        flushAcks();
        var silence = paused ? settings.pausedTimeout() : settings.timeout();
        if (now - heardAt >= silence.toNanos()) {
            end(CloseReason.TIMED_OUT);
            return;
        }
        if (!outgoing.resend(now, roundTrip, silence.toNanos())) {
            end(CloseReason.UNACKNOWLEDGED);
            return;
        }
        if (state == State.CLOSING) {
            var graceOver = now - closingSince >= settings.closeGrace().toNanos();
            if (graceOver || outgoing.isDone()) {
                end(CloseReason.REQUESTED);
            }
        } else if (pings.isDue(now, outgoing.path().isProven())) {
            sendNow(pings.next(outgoing.oldestUnacked(), now), Delivery.UNRELIABLE);
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

    /** The pace, in bytes per second. */
    public long bytesPerSecond() {
        return outgoing.rate();
    }

    /** A snapshot; from any thread. */
    public CircuitStats stats() {
        return counters.snapshot();
    }
}
