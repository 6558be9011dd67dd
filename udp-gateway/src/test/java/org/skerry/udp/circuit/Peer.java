// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.Message;

/** A circuit with everything it says written down, and the means to say something to it. */
final class Peer implements CircuitEvents {
    final List<Datagram> sent = new ArrayList<>();
    final List<Message> delivered = new ArrayList<>();
    final Circuit circuit;

    @Nullable
    CloseReason closed;

    boolean admitting = true;

    private final DatagramWriter writer = new DatagramWriter();

    Peer(CircuitSettings settings, NanoClock clock) {
        this.circuit = new Circuit(settings, clock, this::transmitted, this);
    }

    private void transmitted(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var copy = DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount);
        sent.add(Frame.of(copy, copy.length).datagram());
    }

    /** Lets the circuit receive a message under this number. */
    void hear(Message message, int sequence, boolean reliable) {
        var flags = reliable ? Flags.RELIABLE : 0;
        hear(writer.write(new Datagram(flags, sequence, Octets.EMPTY, MessageBody.complete(message), List.of())));
    }

    void hear(byte[] bytes) {
        circuit.receive(Frame.of(bytes, bytes.length));
    }

    /** What it sent of this kind, and forgets all it sent. */
    <T extends Message> List<T> take(Class<T> kind) {
        var found = new ArrayList<T>();
        for (var datagram : sent) {
            if (datagram.body() instanceof MessageBody body && kind.isInstance(body.message())) {
                found.add(kind.cast(body.message()));
            }
        }
        sent.clear();
        return found;
    }

    static ChatFromViewer chat(int number) {
        return new ChatFromViewer(
                ChatFromViewer.AgentData.EMPTY,
                new ChatFromViewer.ChatData(Octets.utf8z("number " + number), 1, number));
    }

    @Override
    public boolean admits(Message message) {
        return admitting;
    }

    @Override
    public void onMessage(Message message) {
        delivered.add(message);
    }

    @Override
    public void onClosed(CloseReason reason) {
        closed = reason;
    }
}
