// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.skerry.region.viewer.ViewerLink;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.DatagramSink;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.Category;

/** A circuit that keeps what is sent over it. */
final class FakeLink implements ViewerLink {
    private final List<Message> sent = new ArrayList<>();
    private final Map<Category, Long> waiting = new EnumMap<>(Category.class);
    private long waitingGround;
    private boolean alive = true;
    private boolean flushed;

    @Override
    public void send(Message message) {
        sent.add(message);
    }

    @Override
    public void sendUnreliable(Message message) {
        sent.add(message);
    }

    @Override
    public void sendNewest(Message message) {
        sent.add(message);
    }

    @Override
    public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
        var payload = first.payload(blocks, count);
        var datagram = DatagramSink.datagram(0, 0, payload, payload.length, new int[0], 0);
        sent.add(Objects.requireNonNull(Frame.of(datagram, datagram.length).message()));
    }

    @Override
    public long bytesPerSecond() {
        return 100_000;
    }

    @Override
    public long waitingGroundBytes() {
        return waitingGround;
    }

    @Override
    public long waitingBytes(Category category) {
        return waiting.getOrDefault(category, 0L);
    }

    /** As if so much of this category were on its way. */
    void waitingBytes(Category category, long bytes) {
        waiting.put(category, bytes);
    }

    @Override
    public long waitingBytes() {
        return waitingGround;
    }

    /** As if so much ground were on its way. */
    void waitingGroundBytes(long bytes) {
        waitingGround = bytes;
    }

    @Override
    public void closeAfterFlush() {
        flushed = true;
        alive = false;
    }

    @Override
    public boolean alive() {
        return alive;
    }

    @Override
    public void close() {
        alive = false;
    }

    boolean flushed() {
        return flushed;
    }

    List<Message> sent() {
        return sent;
    }
}
