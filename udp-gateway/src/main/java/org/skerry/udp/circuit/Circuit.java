// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.Body;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.codec.UnknownBody;
import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentResume;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;
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
    private final DatagramWriter writer = new DatagramWriter();
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

    public Circuit(CircuitSettings settings, NanoClock clock, DatagramSink sink, CircuitEvents events) {
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.heardAt = clock.nanos();
        this.received = new DuplicateWindow(settings.duplicateWindow());
        this.outgoing = new Outgoing(settings, sink, counters, heardAt);
        this.pings = new Pings(settings.pingInterval().toNanos(), roundTrip, heardAt);
    }

    /** Takes a datagram of the peer; {@code scratch} as {@link Frame#body} wants it. Garbage is counted and dropped. */
    public void receive(Frame frame, byte[] scratch) {
        if (state == State.CLOSED) {
            return;
        }
        counters.received.incrementAndGet();
        counters.receivedBytes.addAndGet(frame.length());
        if (received.contains(frame.sequence())) {
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
                    handle(body.message());
                } else {
                    counters.refused.incrementAndGet();
                }
            }
        }
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
            case CompletePingCheck answer -> {
                pings.answered(answer, clock.nanos());
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
            case AgentThrottle throttle -> {
                var total = AgentRates.total(throttle.throttle().throttles());
                if (total > 0) {
                    outgoing.rate(total);
                }
            }
            default -> {}
        }
    }

    /** Pauses and resumes carry a common count, for one may overtake the other. */
    private void pause(boolean begins, int serial) {
        if (serial - pauseSerial >= 0) {
            pauseSerial = serial;
            paused = begins;
        }
    }

    /** Queues a message for sending; see {@link #flush}. */
    public void send(Message message, Delivery delivery) {
        var reliable = delivery == Delivery.RELIABLE;
        send(writer.write(message, reliable), delivery);
    }

    /** Queues a datagram that {@link DatagramWriter} wrote with this delivery; the array belongs to the circuit then. */
    public void send(byte[] datagram, Delivery delivery) {
        if (state == State.OPEN && !outgoing.offer(datagram, delivery == Delivery.RELIABLE)) {
            end(CloseReason.QUEUE_OVERFLOW);
        }
    }

    /** Sends past the queue: first words and answers that must not wait behind bulk. */
    public void sendNow(Message message, Delivery delivery) {
        if (state != State.CLOSED) {
            var reliable = delivery == Delivery.RELIABLE;
            outgoing.sendNow(writer.write(message, reliable), reliable, clock.nanos());
        }
    }

    /**
     * Sends what the pace allows now; true when more could go a few milliseconds later. What waits for
     * acknowledgements instead goes after the next {@link #receive}.
     */
    public boolean flush() {
        return state != State.CLOSED && outgoing.flush(clock.nanos());
    }

    /** Acknowledges at once what came. */
    public void flushAcks() {
        if (!acks.isEmpty()) {
            sendNow(acks.take(), Delivery.UNRELIABLE);
        }
    }

    /** Lets the timers run: acknowledgements, resends, pings, time-outs. */
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
        outgoing.flush(now);
        if (state == State.CLOSING) {
            var graceOver = now - closingSince >= settings.closeGrace().toNanos();
            if (graceOver || outgoing.isDone()) {
                end(CloseReason.REQUESTED);
            }
        } else if (pings.isDue(now)) {
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
