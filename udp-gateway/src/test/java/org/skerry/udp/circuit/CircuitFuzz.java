// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Datagram;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.CloseCircuit;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.StartPingCheck;
import org.skerry.udp.throttle.Category;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * What a circuit must do whatever datagrams come in whatever order and time: throw nothing, number what it sends one by
 * one, send nothing that is no datagram, and keep within its bounds. The input is a conversation: two bytes with eleven
 * bits of length and five of what happens before, then a datagram of that length, and so on. The entry point is what
 * Jazzer looks for; {@link CircuitFuzzTest} runs it without.
 */
public final class CircuitFuzz {
    private static final int LENGTH_BITS = 11;
    private static final int MOST_QUEUED = 40;
    private static final EncodedMessage CHAT = EncodedMessage.of(Peer.chat(1));
    private static final BlockMessage FIRST =
            BlockMessage.of(new ImprovedTerseObjectUpdate(new ImprovedTerseObjectUpdate.RegionData(1, 2), List.of()));
    private static final EncodedBlock BLOCK = EncodedBlock.owning(new byte[63]);

    private final SteppedClock clock = new SteppedClock();
    private final Frame frame = new Frame(new byte[Frame.LARGEST_BODY]);
    private final Frame said = new Frame(new byte[Frame.LARGEST_BODY]);
    private final Circuit circuit = new Circuit(CircuitSettings.DEFAULT, clock, this::transmit, new Deaf());
    private int nextSequence;
    private long heard;
    private long sent;

    private CircuitFuzz() {}

    public static void fuzzerTestOneInput(byte[] conversation) {
        new CircuitFuzz().take(conversation);
    }

    private void take(byte[] conversation) {
        if (conversation.length > 0 && (conversation[0] & 1) != 0) {
            circuit.startUnproven();
            circuit.challenge();
            require(sent == 0, "a word to a stranger");
        }
        var at = 0;
        while (at + 2 <= conversation.length) {
            var head = (conversation[at] & 0xFF) | (conversation[at + 1] & 0xFF) << Byte.SIZE;
            at += 2;
            act(head >>> LENGTH_BITS);
            var length = Math.min(head & ((1 << LENGTH_BITS) - 1), conversation.length - at);
            var datagram = new byte[length];
            System.arraycopy(conversation, at, datagram, 0, length);
            at += length;
            receive(datagram);
        }
        var stats = circuit.stats();
        require(stats.unacked() <= CircuitSettings.DEFAULT.mostInFlight(), "too many under way");
        circuit.end(CloseReason.REQUESTED);
        require(circuit.stats().queuedBytes() == 0, "something kept: " + circuit.stats());
        require(circuit.stats().of(Category.STATE).queued() == 0, "blocks kept");
    }

    private void act(int what) {
        clock.advance(Duration.ofMillis(50L * (what & 3)));
        if ((what & 4) != 0 && circuit.stats().total().queued() < MOST_QUEUED) {
            circuit.send(CHAT, (what & 8) != 0 ? Delivery.RELIABLE : Delivery.UNRELIABLE, what);
            circuit.offerBlock(FIRST, BLOCK, what);
        }
        if ((what & 16) != 0) {
            circuit.tick();
            circuit.flush();
        }
    }

    private void receive(byte[] datagram) {
        try {
            frame.read(datagram, datagram.length);
        } catch (CorruptedDatagramException refused) {
            return;
        }
        heard += datagram.length;
        circuit.receive(frame);
    }

    private void transmit(int flags, int sequence, byte[] payload, int length, int[] acks, int ackCount) {
        var bytes = DatagramSink.datagram(flags, sequence, payload, length, acks, ackCount);
        sent += bytes.length;
        require(((flags & Flags.APPENDED_ACKS) != 0) == (ackCount > 0) && ackCount <= 255, "acks: " + ackCount);
        require(bytes.length <= DatagramSize.MTU, "too long: " + bytes.length);
        if ((flags & Flags.RESENT) == 0) {
            require(sequence == nextSequence++, "number " + sequence);
        } else {
            require(ackCount == 0 && sequence < nextSequence, "resend of " + sequence);
        }
        require(said.read(bytes, bytes.length).message() != null, "no message");
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + ", heard " + heard + " bytes, sent " + sent);
        }
    }

    /** What to begin with: a few conversations of the kind that circuits are about. */
    public static List<byte[]> conversations() {
        var all = new ArrayList<byte[]>();
        all.add(conversation(28, chatter()));
        all.add(conversation(31, chatter()));
        all.add(conversation(21, chatter().reversed()));
        for (var message : chatter()) {
            all.add(conversation(29, List.of(message, message)));
        }
        return all;
    }

    private static List<Message> chatter() {
        return List.of(
                Peer.chat(1),
                new StartPingCheck(new StartPingCheck.PingID(1, 0)),
                new CompletePingCheck(new CompletePingCheck.PingID(0)),
                new PacketAck(List.of(new PacketAck.Packets(0), new PacketAck.Packets(2), new PacketAck.Packets(-1))),
                new AgentPause(AgentPause.AgentData.EMPTY),
                new AgentThrottle(
                        AgentThrottle.AgentData.EMPTY, new AgentThrottle.Throttle(0, Octets.owning(new byte[28]))),
                Peer.chat(2),
                new CloseCircuit());
    }

    private static byte[] conversation(int before, List<Message> messages) {
        var writer = new DatagramWriter();
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < messages.size(); i++) {
            var flags = Flags.RELIABLE | (i % 2 == 0 ? Flags.APPENDED_ACKS : 0);
            var body = MessageBody.complete(messages.get(i));
            var datagram = writer.write(new Datagram(flags, i, Octets.EMPTY, body, List.of(i, i + 1)));
            var head = before << LENGTH_BITS | datagram.length;
            bytes.write(head);
            bytes.write(head >>> Byte.SIZE);
            bytes.writeBytes(datagram);
        }
        return bytes.toByteArray();
    }
}
