// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.Circuit;
import org.skerry.udp.circuit.CircuitEvents;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CircuitSettings;
import org.skerry.udp.circuit.CircuitStats;
import org.skerry.udp.circuit.DatagramSink;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.message.Message;
import org.skerry.udp.socket.PeerAddress;
import org.skerry.udp.trace.PacketTrace;

/** A circuit at its socket: brings what other threads send to the event loop and keeps the pace there. */
final class Session implements CircuitHandle {
    /** What fits into an IPv4 datagram. */
    private static final int LARGEST = 65_507;

    private static final long NO_KEY = Long.MIN_VALUE;

    private final CircuitKey key;
    private final Endpoint endpoint;
    private final Circuit circuit;
    private volatile InetSocketAddress remote;
    private volatile boolean alive = true;
    private volatile @Nullable PacketTrace trace;
    private long peer; // this and what follows: of the event loop
    private boolean touched;

    Session(CircuitKey key, long peer, Endpoint endpoint, CircuitSettings settings, CircuitEvents events) {
        this.key = key;
        this.peer = peer;
        this.remote = PeerAddress.toSocketAddress(peer);
        this.endpoint = endpoint;
        this.circuit =
                new Circuit(settings, endpoint.clock(), endpoint.memory(), endpoint.budget(), this::transmit, events);
    }

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var watcher = trace;
        if (watcher != null) {
            var datagram = DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount);
            watcher.sent(endpoint.local(), remote, datagram);
        }
        endpoint.port().send(peer, flags, sequence, payload, length, acks, ackCount);
    }

    /** On the event loop; who calls this flushes the endpoint afterwards. */
    Circuit circuit() {
        return circuit;
    }

    /** On the event loop: where its datagrams go. */
    long peer() {
        return peer;
    }

    /** On the event loop: the peer is there from now on. */
    void moveTo(long other) {
        peer = other;
        remote = PeerAddress.toSocketAddress(other);
    }

    /** Who watches its datagrams from now on, or nobody. */
    void trace(@Nullable PacketTrace watcher) {
        trace = watcher;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    void receive(Frame frame) {
        var watcher = trace;
        if (watcher != null) {
            watcher.received(endpoint.local(), remote, frame.copy());
        }
        circuit.receive(frame);
        if (circuit.hasQueued()) {
            endpoint.pacer().flush(this);
        }
    }

    void tick() {
        circuit.tick();
        endpoint.pacer().flush(this);
    }

    /** Whether the outbox has just brought it something. */
    boolean isTouched() {
        return touched;
    }

    void touched(boolean now) {
        touched = now;
    }

    /** From here on {@link #isAlive} is false. */
    void ended() {
        alive = false;
    }

    @Override
    public CircuitKey key() {
        return key;
    }

    @Override
    public InetSocketAddress remote() {
        return remote;
    }

    @Override
    public void send(Message message, Delivery delivery) {
        send(message, delivery, NO_KEY);
    }

    @Override
    public void send(Message message, Delivery delivery, long about) {
        if (!alive) {
            return;
        }
        var encoded = EncodedMessage.of(message);
        if (encoded.datagramLength() > LARGEST) {
            throw new IllegalArgumentException(message.type() + " has " + encoded.datagramLength() + " bytes");
        }
        if (!endpoint.outbox().add(this, encoded, delivery, about)) {
            ended(); // the transport is gone, and every circuit with it
        }
    }

    @Override
    public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
        if (alive && count > 0 && !endpoint.outbox().add(this, first, blocks, keys, count)) {
            ended(); // the transport is gone, and every circuit with it
        }
    }

    @Override
    public void close(boolean afterFlush) {
        if (alive) {
            alive = false;
            endpoint.execute(() -> {
                endpoint.outbox().drain();
                circuit.close(afterFlush);
                endpoint.pacer().flush(this);
            });
        }
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public long bytesPerSecond() {
        return circuit.bytesPerSecond();
    }

    @Override
    public CircuitStats stats() {
        return circuit.stats();
    }
}
